/** Every status of the Server API in which the merchant may ship or will capture: the consumer is told *paid*. */
export const paidStatuses: ReadonlySet<string | undefined> = new Set([
  'PENDING_APPROVAL',
  'PENDING_CAPTURE',
  'CAPTURE_REQUESTED',
  'CAPTURED',
  'PAID',
]);
