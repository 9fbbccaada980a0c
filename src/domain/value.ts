import { type FieldKind, fieldKind } from './field-kinds/index.js';
import type { PaymentProductField } from './field.js';
import { type Layout, type Mask, layOut, parseMask } from './mask.js';

/** The properties of a field that determine how its values are written. */
export type ValueField = Pick<PaymentProductField, 'kind' | 'display'>;

export const behaviourOf = ({ kind }: ValueField): FieldKind => fieldKind(kind);

export const maskOf = (field: ValueField): Mask =>
  parseMask(field.display?.mask ?? behaviourOf(field).usualMask);

/**
 * The value of a typed, pasted or autofilled text, in the platform's spelling: digits of any script, no
 * separators, MMYY, DDMMYYYY, cents. Accepts any text: nonsense is kept for the rules to refuse, never cut.
 */
export const cleanValue = (field: ValueField, text: string): string =>
  behaviourOf(field).read(text, maskOf(field));

/** The layout of a raw value in the input. */
export const layOutValue = (field: ValueField, raw: string): Layout =>
  behaviourOf(field).layOut?.(raw) ?? layOut(maskOf(field), raw);

/** The text that the input shows for a raw value. */
export const displayValue = (field: ValueField, raw: string): string => layOutValue(field, raw).display;
