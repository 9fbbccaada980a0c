import type { PaymentProductField } from './field.js';

export interface SecurityCode {
  /** The number of digits; a group's field may leave it open. */
  readonly minLength: number;
  readonly maxLength: number;
  /** Where it is printed: four digits on the front (American Express), three on the back. */
  readonly side: 'front' | 'back';
}

/** The facts about the card's security code from a product's fields; `undefined` if there is none. */
export const securityCodeOf = (fields: readonly PaymentProductField[]): SecurityCode | undefined => {
  const field = fields.find(({ id }) => id === 'cvv');
  if (!field) return;
  const { minLength = 3, maxLength = 4 } = field.rules.find((rule) => rule.type === 'length') ?? {};
  return { minLength, maxLength, side: minLength > 3 ? 'front' : 'back' };
};
