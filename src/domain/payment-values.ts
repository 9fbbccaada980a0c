import { type Form, isAsStored, visibleFields } from './form.js';

/**
 * The values for the encrypted request: those of the product's own fields, and of stored values only the
 * changed ones. Wallets fill in the technical fields.
 */
export const paymentValues = (form: Form): ReadonlyMap<string, string> =>
  new Map(
    [...form.fields.filter(({ display }) => !display), ...visibleFields(form)].flatMap(({ id }) => {
      const value = form.values.get(id);
      return value && !isAsStored(form, id) ? [[id, value]] : [];
    }),
  );
