import { type FieldKind, fieldKind } from './field-kinds/index.js';
import type { PaymentProductField } from './field.js';
import { type Layout, type Mask, layOut, parseMask } from './mask.js';

/** What of a field says how its value is written. */
export type ValueField = Pick<PaymentProductField, 'kind' | 'display'>;

export const behaviourOf = ({ kind }: ValueField): FieldKind => fieldKind(kind);

export const maskOf = (field: ValueField): Mask =>
  parseMask(field.display?.mask ?? behaviourOf(field).usualMask);

/**
 * What a typed, pasted or autofilled text means for a field, in the platform's spelling: digits of any script, no
 * separators, MMYY, DDMMYYYY, cents. Total: what makes no sense is kept for the rules to refuse, never cut.
 */
export const cleanValue = (field: ValueField, text: string): string =>
  behaviourOf(field).read(text, maskOf(field));

/** How the input shows a raw value. */
export const layOutValue = (field: ValueField, raw: string): Layout =>
  behaviourOf(field).layOut?.(raw) ?? layOut(maskOf(field), raw);

/** What the input shows of a raw value. */
export const displayValue = (field: ValueField, raw: string): string => layOutValue(field, raw).display;

/** The value once its field is left: what looked unfinished while it was typed may be all there is. */
export const settledValue = (field: ValueField, raw: string): string =>
  behaviourOf(field).settle?.(raw) ?? raw;
