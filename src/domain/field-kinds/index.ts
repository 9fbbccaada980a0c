import { loadModule } from '../../loading/load-module.js';
import type { FieldKindName, PaymentProductField } from '../field.js';
import { needsPatternMatcher, usePatternMatcher } from '../pattern.js';
import { cardNumber } from './card-number.js';
import { choice } from './choice.js';
import { digits } from './digits.js';
import { expiry } from './expiry.js';
import type { FieldKind } from './kind.js';
import { text } from './text.js';

export type { FieldKind, InputMode } from './kind.js';

/** The kinds of a card form; `loadFieldKinds` adds the others. */
const kindsOfCards = { cardNumber, choice, digits, expiry, text };
const known: Partial<Record<FieldKindName, FieldKind>> = kindsOfCards;

/** All other kinds: a name that has no implementation here or there does not compile. */
type Others = Readonly<Record<Exclude<FieldKindName, keyof typeof kindsOfCards>, FieldKind>>;

const beyondCards = () => import('./beyond-cards.js');
const patternAutomaton = () => import('../pattern-automaton.js');

/** The implementation of a kind; that of a text until the kind is loaded. */
export const fieldKind = (name: FieldKindName): FieldKind => known[name] ?? text;

/**
 * Loads what these fields need beyond a card form: their kinds, and the matcher of unusual patterns. Call it
 * before handing fields out, because an amount that is read as text would become another amount.
 *
 * @throws what `import` throws if the file fails to load; it can be called again
 */
export const loadFieldKinds = async (
  fields: readonly Pick<PaymentProductField, 'kind' | 'rules'>[],
): Promise<void> => {
  if (fields.some(({ kind }) => !known[kind]))
    Object.assign(
      known,
      (await loadModule(beyondCards, 'kindsBeyondCards')).kindsBeyondCards satisfies Others,
    );
  if (fields.some(({ rules }) => rules.some(needsMatcher)))
    usePatternMatcher((await loadModule(patternAutomaton, 'matchPattern')).matchPattern);
};

const needsMatcher = (rule: PaymentProductField['rules'][number]): boolean =>
  rule.type === 'regularExpression' && needsPatternMatcher(rule.regularExpression);

/** Determines the kind of a field from its definition; called once, when the field is decoded. */
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
