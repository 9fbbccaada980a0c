import * as edits from '../../src/domain/edit.js';
import type { PaymentProductField } from '../../src/domain/field.js';
import { rareRules } from '../../src/domain/validators/rare.js';
import * as values from '../../src/domain/value.js';

/** As a form has them whose fields need the rare rules. */
export const cleanValue = (field: values.ValueField, text: string): string =>
  values.cleanValue(field, text, rareRules);

export const displayValue = (field: values.ValueField, raw: string): string =>
  values.displayValue(field, raw, rareRules);

export const edit = (
  field: PaymentProductField,
  display: string,
  from: number,
  to: number,
  text: string,
  inputType = '',
): edits.Edited => edits.edit(field, display, from, to, text, inputType, rareRules);
