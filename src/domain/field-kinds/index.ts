import type { FieldKindName, PaymentProductField } from '../field.js';
import { amount } from './amount.js';
import { cardNumber } from './card-number.js';
import { choice } from './choice.js';
import { date } from './date.js';
import { digits } from './digits.js';
import { email } from './email.js';
import { expiry } from './expiry.js';
import { iban } from './iban.js';
import type { FieldKind } from './kind.js';
import { phone } from './phone.js';
import { residentId } from './resident-id.js';
import { text } from './text.js';

export type { FieldKind, InputMode } from './kind.js';

export const fieldKinds: Readonly<Record<FieldKindName, FieldKind>> = {
  amount,
  cardNumber,
  choice,
  date,
  digits,
  email,
  expiry,
  iban,
  phone,
  residentId,
  text,
};

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
