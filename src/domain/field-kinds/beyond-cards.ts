import type { FieldKindName } from '../field.js';
import { amount } from './amount.js';
import { date } from './date.js';
import { email } from './email.js';
import { iban } from './iban.js';
import type { FieldKind } from './kind.js';
import { phone } from './phone.js';
import { residentId } from './resident-id.js';

/** The field kinds that no card form has. */
export const kindsBeyondCards = { amount, date, email, iban, phone, residentId } satisfies Partial<
  Record<FieldKindName, FieldKind>
>;
