import { type Form, enter, visibleFields } from '../domain/form.js';
import { ownEntry } from '../domain/own-entry.js';
import { validateField } from '../domain/validators/index.js';
import { cleanValue } from '../domain/value.js';
import type { Rules } from './issues.js';

/** The form with these values, by field id, in its empty fields, except values that are invalid there. */
export const filledIn = (
  form: Form,
  found: Readonly<Record<string, string | undefined>>,
  rules: Rules,
): Form =>
  visibleFields(form).reduce((filled, field) => {
    const text = ownEntry(found, field.id);
    if (!text || filled.values.get(field.id)) return filled;
    const value = cleanValue(field, text);
    return validateField(field, value, { ...rules, values: filled.values })
      ? filled
      : enter(filled, field.id, value, rules);
  }, form);
