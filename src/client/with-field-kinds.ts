import { CheckoutError } from '../domain/errors.js';
import { loadFieldKinds } from '../domain/field-kinds/index.js';
import type { PaymentProductField } from '../domain/field.js';

/**
 * The same, once all that its fields need is there to read and check them.
 * @throws CheckoutError `network` where a file of ours cannot be had
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
