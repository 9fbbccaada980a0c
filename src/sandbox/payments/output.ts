import { stamp } from '../clock.js';
import type { JsonObject } from '../http/json.js';
import { platforms } from '../platforms/index.js';
import { statusCategories, statusFlags } from '../platforms/status.js';
import { products } from '../products/catalogue.js';
import type { PaymentRecord } from '../records/types.js';
import type { World } from '../world.js';
import { outputNameOf } from './methods.js';

const platformOf = (world: World, { merchantId }: { readonly merchantId: string }) =>
  platforms[world.settings.merchants.get(merchantId)?.platform ?? 'globalcollect'];

const threeDSecureOf = ({ threeDSecure }: PaymentRecord): JsonObject | undefined =>
  threeDSecure && {
    threeDSecureResults: {
      authenticationStatus: { authenticated: 'Y', failed: 'N', abandoned: 'U' }[threeDSecure],
      ...(threeDSecure === 'authenticated' && { eci: '5', threeDSecureVersion: '2.2.0' }),
    },
  };

const cardOutput = (payment: PaymentRecord): JsonObject => ({
  ...(payment.status !== 'REJECTED' && payment.card && { authorisationCode: 'OK1131' }),
  ...(payment.card && { card: { ...payment.card } }),
  ...(payment.card && {
    fraudResults: { fraudServiceResult: fraudOf(payment), avsResult: '0', cvvResult: '0' },
  }),
  ...threeDSecureOf(payment),
});

const fraudOf = ({ status }: PaymentRecord) =>
  status === 'PENDING_FRAUD_APPROVAL' ? 'challenged' : 'no-advice';

/** A payment as every answer shows it. */
export const paymentJson = (world: World, payment: PaymentRecord): JsonObject => {
  const platform = platformOf(world, payment);
  const product = products.get(payment.paymentProductId);
  const { status, money, amountCaptured, amountRefunded } = payment;
  const flags = statusFlags[status];
  const refundable = !!flags?.isRefundable && amountRefunded < (amountCaptured || money.amount);
  const details: JsonObject = {
    paymentProductId: payment.paymentProductId,
    ...(payment.paymentMethod === 'card' || payment.paymentMethod === 'mobile' ? cardOutput(payment) : {}),
    ...(payment.token !== undefined && { token: payment.token }),
    ...payment.methodOutput,
  };
  return {
    id: payment.id,
    paymentOutput: {
      amountOfMoney: { ...money },
      ...(status === 'PAID' && { amountPaid: money.amount }),
      ...(amountCaptured > 0 && { amountCaptured }),
      ...(amountRefunded > 0 && { amountRefunded }),
      references: {
        ...(payment.merchantReference !== undefined && { merchantReference: payment.merchantReference }),
        ...(payment.merchantOrderId !== undefined && { merchantOrderId: payment.merchantOrderId }),
        paymentReference: '0',
      },
      paymentMethod: payment.paymentMethod,
      ...(product && { [outputNameOf(product)]: details }),
    },
    status,
    statusOutput: {
      isCancellable: platform.transitions[status]?.cancel !== undefined,
      isAuthorized: flags?.isAuthorized ?? false,
      isRefundable: refundable,
      statusCategory: statusCategories[status],
      statusCode: platform.statusCodes[status],
      statusCodeChangeDateTime: stamp(payment.statusChangedAt),
      ...(payment.errors.length > 0 && { errors: payment.errors }),
    },
    ...(payment.hostedCheckoutId !== undefined && {
      hostedCheckoutSpecificOutput: { hostedCheckoutId: payment.hostedCheckoutId },
    }),
  };
};

export { platformOf };
