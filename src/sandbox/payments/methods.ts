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

/** The property of a request that speaks for a product's payment method. */
export const inputNameOf = ({ id, paymentMethod }: WireProduct): MethodInputName =>
  traitsOf(id)?.isSepa
    ? 'sepaDirectDebitPaymentMethodSpecificInput'
    : (names.get(paymentMethod) ?? 'redirectPaymentMethodSpecificInput');

/** The same in an answer. */
export const outputNameOf = (product: WireProduct): string =>
  inputNameOf(product).replace(/Input$/, 'Output');

/** Where a field's value stands in a request, for `propertyName`: the last segment is the field's id. */
export const propertyOf = (product: WireProduct, fieldId: string): string => {
  const input = inputNameOf(product);
  return input === 'cardPaymentMethodSpecificInput' ? `${input}.card.${fieldId}` : `${input}.${fieldId}`;
};
