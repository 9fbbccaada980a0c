import { CheckoutError } from '../domain/errors.js';
import { loadFieldKinds } from '../domain/field-kinds/index.js';
import type { PaymentProductField } from '../domain/field.js';

/**
 * Resolves to the same entry once the code that reads and checks its fields is loaded.
 * @throws CheckoutError `network` if that code fails to load
 */
export const withFieldKinds = async <Entry extends { readonly fields: readonly PaymentProductField[] }>(
  entry: Entry,
): Promise<Entry> => {
  try {
    await loadFieldKinds(entry.fields);
  } catch {
    throw new CheckoutError('network', 'A module of the checkout did not load.', { retryable: true });
  }
  return entry;
};
