/** What `creationOutput` refers to a payment by. */
export const creationReferences = (paymentId: string) => ({
  additionalReference: paymentId.slice(0, 20),
  externalReference: paymentId,
});
