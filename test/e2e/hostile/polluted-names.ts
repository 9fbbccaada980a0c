/** Names that answers, options, events and descriptors are read by, and that a page may have put on every object. */
export const pollutedNames = `
  action belowFields belowPayButton control payButton paymentDetail stateChanged styles
  accountOnFileId accountsOnFile accountId actionType alias allowedInContext allowedValues alwaysShow amount attributes
  body bubbles cache capture cardNumber clientApiUrl assetUrl code coBrands composed countryCode credentials currency
  customerId cvv data detail disabled dispatch display displayElements displayHints displayName displayOrder encoded
  enc errorId errors expiryDate fetch fields fieldKind form formElement headers host httpStatus id idempotencyKey
  image installments integrity isAllowedInContext isRequired items keepalive key keyId kid kind label labelTemplate
  length link locale logo mask maxLength merchantAction message method minLength mode mustWriteReason name obfuscate
  once options path payment paymentId paymentMethod paymentProductFilters paymentProductGroup paymentProductId
  paymentResult paymentValues placeholderLabel plan preferredInputType propertyName publicKey random redirect
  redirectData redirectURL referrer referrerPolicy regularExpression retries session showData signal status
  statusCategory statusOutput timeout tokenize tooltip type url usedForLookup validators valueMapping window
`
  .trim()
  .split(/\s+/);
