/**
 * What a shop does with a payment afterwards, by the platform's SDK: `v1` is what its `init` returns. Each gives the
 * platform's answer, `{ status, body }`, also where the platform refuses.
 */

/** Every payment of an order, whether or not its consumer has come back. */
export const paymentsOf = async (v1, merchantId, merchantReference) => {
  const { status, body } = await v1.payments.find(merchantId, { merchantReference, limit: 100 });
  if (status !== 200) throw new Error(`The platform answered ${status}.`); // Unknown, which is not the same as none.
  return body.payments ?? [];
};

/**
 * Asks for the money that was reserved, once the goods leave.
 * @param amount where it is less than what was authorised
 */
export const capture = (v1, merchantId, payment, amount) =>
  payment.status === 'PENDING_CAPTURE'
    ? v1.payments.capture(merchantId, payment.id, { amount, isFinal: true }) // Ogone
    : v1.payments.approve(merchantId, payment.id, { amount }); // GlobalCollect

/** Lets go of what was reserved: the consumer is charged nothing. */
export const cancel = (v1, merchantId, { id }) => v1.payments.cancel(merchantId, id);

/**
 * Gives money back that was captured: all of it, or a part.
 * @param key the same for the same refund, however often it is sent: the number of the return in your books
 */
export const refund = (v1, merchantId, { id }, amountOfMoney, key) =>
  v1.payments.refund(merchantId, id, { amountOfMoney }, { idempotence: { key } });
