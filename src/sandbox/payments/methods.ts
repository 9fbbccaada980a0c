import { type WireProduct, traitsOf } from '../catalogue/index.js';
import type { MethodInputName } from './schema.js';

const names: ReadonlyMap<string, MethodInputName> = new Map<string, MethodInputName>([
  ['card', 'cardPaymentMethodSpecificInput'],
  ['mobile', 'mobilePaymentMethodSpecificInput'],
  ['redirect', 'redirectPaymentMethodSpecificInput'],
  ['directDebit', 'directDebitPaymentMethodSpecificInput'],
  ['bankTransfer', 'bankTransferPaymentMethodSpecificInput'],
  ['cash', 'cashPaymentMethodSpecificInput'],
  ['eInvoice', 'eInvoicePaymentMethodSpecificInput'],
  ['invoice', 'invoicePaymentMethodSpecificInput'],
]);

/** The property of a request for a product's payment method. */
export const inputNameOf = ({ id, paymentMethod }: WireProduct): MethodInputName =>
  traitsOf(id)?.isSepa
    ? 'sepaDirectDebitPaymentMethodSpecificInput'
    : (names.get(paymentMethod) ?? 'redirectPaymentMethodSpecificInput');

/** The property of an answer for a product's payment method. */
export const outputNameOf = (product: WireProduct): string =>
  inputNameOf(product).replace(/Input$/, 'Output');

/** The path of a field's value in a request, for `propertyName`; its last segment is the field's id. */
export const propertyOf = (product: WireProduct, fieldId: string): string => {
  const input = inputNameOf(product);
  return input === 'cardPaymentMethodSpecificInput' ? `${input}.card.${fieldId}` : `${input}.${fieldId}`;
};
