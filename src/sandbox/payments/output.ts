import { stamp } from '../clock.js';
import type { JsonObject } from '../http/json.js';
import { statusCategories, statusFlags } from '../platforms/status.js';
import { products } from '../catalogue/index.js';
import type { PaymentRecord } from '../records/types.js';
import type { World } from '../world.js';
import { outputNameOf } from './methods.js';
import { leadsTo } from './next-status.js';
import { platformOf } from '../platforms/platform-of.js';

/** The card scheme's own id of an authorisation: the digits that end the payment's. */
const schemeTransactionId = ({ id }: PaymentRecord): string =>
  id.replace(/\D/g, '').slice(-15).padStart(15, '0');

const cardOutput = (payment: PaymentRecord): JsonObject => ({
  ...(payment.authorisationCode !== undefined && {
    authorisationCode: payment.authorisationCode,
    // The models of wallets have none.
    ...(payment.paymentMethod === 'card' && { schemeTransactionId: schemeTransactionId(payment) }),
  }),
  ...(payment.card && { card: { ...payment.card } }),
  fraudResults: {
    fraudServiceResult: payment.status === 'PENDING_FRAUD_APPROVAL' ? 'challenged' : 'no-advice',
    avsResult: '0',
    cvvResult: payment.outcome === 'WRONG_SECURITY_CODE' ? 'N' : '0',
  },
  ...(payment.authentication && { threeDSecureResults: payment.authentication }),
});

/** The payment method and its part of an output. */
export const methodOutput = (payment: PaymentRecord): JsonObject => {
  const product = products.get(payment.paymentProductId);
  const details: JsonObject = {
    paymentProductId: payment.paymentProductId,
    ...(payment.card || /^(?:card|mobile)$/.test(payment.paymentMethod) ? cardOutput(payment) : {}),
    ...(payment.token !== undefined && { token: payment.token }),
    ...payment.methodOutput,
  };
  return { paymentMethod: payment.paymentMethod, ...(product && { [outputNameOf(product)]: details }) };
};

const positive = (amounts: Readonly<Record<string, number>>): JsonObject =>
  Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount > 0));

/** The captured amount without refunds, completed or requested. */
export const amountLeft = ({
  amountCaptured,
  amountRefunded,
  amountRefundRequested,
}: PaymentRecord): number => amountCaptured - amountRefunded - amountRefundRequested;

/** The amount of a payment that can still be refunded. */
export const refundableAmount = (payment: PaymentRecord): number =>
  statusFlags[payment.status]?.isRefundable ? amountLeft(payment) : 0;

/** A payment as in every answer. */
export const paymentJson = (world: World, payment: PaymentRecord): JsonObject => {
  const platform = platformOf(world, payment);
  const { status, money } = payment;
  const { amountCaptureRequested, amountCaptured, amountRefundRequested, amountRefunded } = payment;
  return {
    id: payment.id,
    paymentOutput: {
      amountOfMoney: { ...money },
      ...(status === 'PAID' && { amountPaid: amountCaptured }),
      ...positive({ amountCaptureRequested, amountCaptured, amountRefundRequested, amountRefunded }),
      references: {
        ...(payment.merchantReference !== undefined && { merchantReference: payment.merchantReference }),
        ...(payment.merchantOrderId !== undefined && { merchantOrderId: payment.merchantOrderId }),
        paymentReference: '0',
      },
      // A choice of the sandbox, since the platform's own models do not contain the plan.
      ...(payment.installments && { installments: payment.installments }),
      ...methodOutput(payment),
    },
    status,
    statusOutput: {
      isCancellable: leadsTo(world, payment, 'cancel') !== undefined,
      isAuthorized: statusFlags[status]?.isAuthorized ?? false,
      isRefundable: refundableAmount(payment) > 0,
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
