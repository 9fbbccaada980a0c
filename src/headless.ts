/**
 * The Client API, the payment request and its encryption, without any DOM: in a page, a worker or Node.
 *
 * `connect` opens a session; the `get…` and `create…` functions ask; `emptyForm`, `enter` and `issuesOf` hold
 * and judge what is typed; `paymentValues`, `prepareKey` and `encryptPaymentRequest` make the payload of it.
 */
export * from './client/index.js';
export * from './encryption/index.js';

export { labelOf } from './domain/account-label.js';
export { CheckoutError } from './domain/errors.js';
export { clearSecurityCode, emptyForm, enter, issuesOf, visibleFields, withFields } from './domain/form.js';
export { allowedBrands, iinOf, iinStatus } from './domain/iin.js';
export { mayTryAgain, outcomeOf } from './domain/outcome.js';
export { paymentValues } from './domain/payment-values.js';
export { sameSession } from './domain/session.js';
export { cleanValue, displayValue } from './domain/value.js';
export { capacity, format, parseMask, strip } from './domain/mask.js';
export { isRequired, isVisible, uncheckedRules, validateField } from './domain/validators/index.js';

export type { AccountOnFile, AccountOnFileAttribute, AttributeStatus } from './domain/account-on-file.js';
export type { ErrorCode, ErrorDetails } from './domain/errors.js';
export type {
  DisplayElement,
  FieldDisplay,
  FieldKindName,
  FieldType,
  FormElement,
  PaymentProductField,
  Rule,
  ValueMapping,
} from './domain/field.js';
export type { Form } from './domain/form.js';
export type { IinDetails, IinStatus } from './domain/iin.js';
export type { Outcome } from './domain/outcome.js';
export type { PaymentContext } from './domain/payment-context.js';
export type { DeviceInformation, PaymentRequest } from './domain/payment-request.js';
export type { DisplayHints, PaymentProduct, PaymentProductGroup } from './domain/product.js';
export type { PublicKey } from './domain/public-key.js';
export type { Session } from './domain/session.js';
export type { Issue, IssueCode, RuleContext, Today } from './domain/validators/index.js';
