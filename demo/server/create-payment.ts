import type { CreatePaymentRequest, Installments } from 'connect-sdk-nodejs/lib/v1/model/domain/index.js';
import type { Order } from './orders.js';
import type { PaymentReady } from './payment-ready.js';

/** What the consumer's browser sent about itself, for 3-D Secure. */
export interface Browser {
  readonly ipAddress: string | undefined;
  readonly acceptHeader: string | undefined;
  readonly userAgent: string | undefined;
}

/** The property of the request that contains the return URL, by payment method. */
const returning: Readonly<
  Record<string, (returnUrl: string, ready: PaymentReady) => Partial<CreatePaymentRequest>>
> = {
  card: (returnUrl, { challengeCanvasSize }) => ({
    cardPaymentMethodSpecificInput: {
      threeDSecure: { redirectionData: { returnUrl }, ...(challengeCanvasSize && { challengeCanvasSize }) },
    },
  }),
  redirect: (returnUrl) => ({ redirectPaymentMethodSpecificInput: { redirectionData: { returnUrl } } }),
};

const present = <T extends object>(entries: T) =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };

/** The body of *create payment*: the order comes from the server, everything else is ciphertext. */
export const createPaymentRequest = (
  order: Order,
  ready: PaymentReady,
  browser: Browser,
  returnUrl: string,
  installments?: Installments,
): CreatePaymentRequest => {
  const { cart, choices, reference } = order;
  const method = Object.hasOwn(returning, ready.paymentMethod) ? returning[ready.paymentMethod] : undefined;
  return {
    encryptedCustomerInput: ready.encryptedCustomerInput,
    order: {
      amountOfMoney: { amount: cart.amount, currencyCode: cart.currency },
      customer: {
        billingAddress: { countryCode: choices.country },
        device: present({
          ...browser,
          browserData: ready.browserData && present(ready.browserData),
          deviceFingerprintTransactionId: ready.deviceFingerprintTransactionId,
        }),
      },
      references: { merchantReference: reference },
      ...(installments && { additionalInput: { installments } }),
    },
    ...method?.(returnUrl, ready),
  };
};
