import { withFields } from '../domain/form.js';
import type { Checkout } from './checkout.js';

/** The consumer chose one of a card's brands: what was typed stays, for the fields of the other. */
export const chooseBrand = (checkout: Checkout, id: number): void =>
  checkout.edit((sheet) => {
    const product = sheet.brand.at === 'known' && sheet.brand.choices.find((choice) => choice.id === id);
    return product ? { ...sheet, product, form: withFields(sheet.form, product.fields) } : sheet;
  });
