import type { CheckoutStore } from '../checkout/store.js';

/**
 * Enters a value into a field of the chosen form.
 * @param value raw, in the platform's spelling
 */
export const enter = (checkout: CheckoutStore, field: string, value: string): void =>
  checkout.dispatch({ type: 'enter', field, value, rules: checkout.rules });
