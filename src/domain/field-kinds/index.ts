import type { FieldKindName, PaymentProductField } from '../field.js';
import { needsPatternMatcher, usePatternMatcher } from '../pattern.js';
import { cardNumber } from './card-number.js';
import { choice } from './choice.js';
import { digits } from './digits.js';
import { expiry } from './expiry.js';
import type { FieldKind } from './kind.js';
import { text } from './text.js';

export type { FieldKind, InputMode } from './kind.js';

/** Those of a card's form; the others come with `loadFieldKinds`. */
const known: Partial<Record<FieldKindName, FieldKind>> = { cardNumber, choice, digits, expiry, text };

/** How a kind is read, shown and checked; a text where it has not been loaded. */
export const fieldKind = (name: FieldKindName): FieldKind => known[name] ?? text;

/**
 * Loads what these fields need beyond a card's form: their kinds, and the matcher of unusual patterns. Whoever gives
 * fields away calls it first: an amount that is read as a text would be another amount.
 *
 * @throws what `import` throws where the file cannot be had; it can be called again
 */
export const loadFieldKinds = async (
  fields: readonly Pick<PaymentProductField, 'kind' | 'rules'>[],
): Promise<void> => {
  if (fields.some(({ kind }) => !known[kind]))
    Object.assign(known, (await import('./beyond-cards.js')).kindsBeyondCards);
  if (fields.some(({ rules }) => rules.some(needsMatcher)))
    usePatternMatcher((await import('../pattern-automaton.js')).matchPattern);
};

const needsMatcher = (rule: PaymentProductField['rules'][number]): boolean =>
  rule.type === 'regularExpression' && needsPatternMatcher(rule.regularExpression);

/** What a field is, by all that the platform says of it; asked once, when the field is decoded. */
export const kindOf = ({
  id,
  type,
  rules,
  display,
}: Pick<PaymentProductField, 'id' | 'type' | 'rules' | 'display'>): FieldKindName => {
  const hasRule = (name: string) => rules.some((rule) => rule.type === name);
  if (type === 'boolean' || display?.formElement === 'list') return 'choice';
  if (display?.formElement === 'currency') return 'amount';
  if (type === 'date') return 'date';
  if (type === 'expirydate') return 'expiry';
  if (id === 'cardNumber') return 'cardNumber';
  if (hasRule('iban')) return 'iban';
  if (hasRule('residentIdNumber')) return 'residentId';
  if (display?.preferredInputType === 'PhoneNumberKeyboard' && (type === 'string' || display.mask))
    return 'phone';
  if (type === 'numericstring' || type === 'integer') return 'digits';
  return hasRule('emailAddress') || display?.preferredInputType === 'EmailAddressKeyboard' ? 'email' : 'text';
};
