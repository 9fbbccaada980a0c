/** Every status of the Server API in which the merchant may ship or will capture: the consumer is told *paid*. */
export const paidStatuses: ReadonlySet<string | undefined> = new Set([
  'PENDING_APPROVAL',
  'PENDING_CAPTURE',
  'CAPTURE_REQUESTED',
  'CAPTURED',
  'PAID',
]);

/**
 * The payment of an answer (the Server API's *create payment* response) that says plainly that it is paid and asks for
 * nothing more; `undefined` for every other answer.
 */
export const paidPayment = (
  answer: unknown,
): { readonly status: string; readonly statusCategory: string; readonly paymentId: string } | undefined => {
  const { payment, merchantAction, errors } = Object(answer);
  return paidStatuses.has(payment?.status) && !merchantAction && !errors
    ? {
        status: payment.status,
        statusCategory: `${payment.statusOutput?.statusCategory}`,
        paymentId: `${payment.id}`,
      }
    : undefined;
};
