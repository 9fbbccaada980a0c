import type { Sandbox } from '../../src/sandbox/index.js';
import type { Order, PageShop, Sealed, SessionSetup } from './state.js';

const MERCHANT = '1001';

/** A merchant's server inside the same program as its sandbox. */
export interface SandboxShop extends Omit<PageShop, 'nowhere'> {
  readonly status: (paymentId: string) => Promise<unknown>;
}

/** Where each request has the consumer's return URL. */
const returning = (paymentMethod: string, returnUrl: string): object => {
  const redirectionData = { returnUrl };
  if (paymentMethod === 'card')
    return { cardPaymentMethodSpecificInput: { threeDSecure: { redirectionData } } };
  return paymentMethod === 'redirect' ? { redirectPaymentMethodSpecificInput: { redirectionData } } : {};
};

/** @param returnUrl the page that a redirect returns to */
export const sandboxShop = (sandbox: Sandbox, returnUrl: string): SandboxShop => {
  const merchant = sandbox.merchant(MERCHANT);
  return {
    async session({ tokens = [], only, faults = [] }: SessionSetup) {
      const restrictTo = only && {
        products: only.filter((id) => typeof id === 'number'),
        groups: only.filter((id) => typeof id === 'string'),
      };
      const answer = await merchant('POST', '/sessions', {
        tokens,
        ...(restrictTo && { paymentProductFilters: { restrictTo } }),
      });
      const session = (await answer.json()) as Awaited<ReturnType<PageShop['session']>>;
      for (const fault of faults) sandbox.faults.add({ ...fault, session: session.clientSessionId });
      return session;
    },
    async pay({ encryptedCustomerInput, paymentMethod }: Sealed, { amount, currency, country }: Order) {
      const answer = await merchant('POST', '/payments', {
        encryptedCustomerInput,
        order: {
          amountOfMoney: { amount, currencyCode: currency },
          customer: { billingAddress: { countryCode: country } },
          references: { merchantReference: 'gallery' },
        },
        ...returning(paymentMethod, returnUrl),
      });
      return answer.json();
    },
    async status(paymentId: string) {
      return (await merchant('GET', `/payments/${encodeURIComponent(paymentId)}`)).json();
    },
  };
};
