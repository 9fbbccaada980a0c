import type { PaymentProductField } from './field.js';

export interface SecurityCode {
  /** How many digits it has; a group's field may leave both open. */
  readonly minLength: number;
  readonly maxLength: number;
  /** Where it is printed: four digits stand on the front (American Express), three on the back. */
  readonly side: 'front' | 'back';
}

/** What a product's fields tell of the card's security code; `undefined` where it asks for none. */
export const securityCodeOf = (fields: readonly PaymentProductField[]): SecurityCode | undefined => {
  const field = fields.find(({ id }) => id === 'cvv');
  if (!field) return;
  const { minLength = 3, maxLength = 4 } = field.rules.find((rule) => rule.type === 'length') ?? {};
  return { minLength, maxLength, side: minLength > 3 ? 'front' : 'back' };
};
