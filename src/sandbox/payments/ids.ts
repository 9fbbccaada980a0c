/** The ids with which `creationOutput` refers to a payment. */
export const creationReferences = (paymentId: string) => ({
  additionalReference: paymentId.slice(0, 20),
  externalReference: paymentId,
});
