import type {
  DisplayElement,
  FieldDisplay,
  FieldType,
  FormElement,
  PaymentProductField,
} from '../../domain/field.js';
import { kindOf } from '../../domain/field-kinds/index.js';
import { safeUrl } from '../url.js';
import { decodeRules } from './rules.js';
import { warnOnce } from './warn-once.js';
import {
  type Decode,
  LAST,
  asset,
  displayOrder,
  flag,
  inOrder,
  list,
  object,
  oneOf,
  plainText,
  requiredText,
  text,
} from './wire.js';

const knownType = oneOf<FieldType>('string', 'numericstring', 'date', 'expirydate', 'integer', 'boolean');

const fieldType = (value: unknown): FieldType => {
  const type = knownType(value);
  if (type !== value) warnOnce('unknown field type, treated as text.', value);
  return type;
};

const displayElement = object<DisplayElement>({
  id: plainText,
  label: text,
  type: oneOf<DisplayElement['type']>('STRING', 'CURRENCY', 'PERCENTAGE', 'INTEGER', 'URI'),
  value: plainText,
});

const mapping = object({ value: plainText, displayName: text, displayElements: list(displayElement) });

const valueMapping: Decode<FieldDisplay['valueMapping'][number]> = (...at) => {
  const { value, displayName, displayElements } = mapping(...at);
  const shown = displayElements.find(({ id }) => id === 'displayName');
  return { value, displayName: shown?.value || displayName || value, displayElements };
};

const formElement = object({
  type: oneOf<FormElement>('text', 'list', 'currency', 'boolean', 'date'),
  valueMapping: list(valueMapping),
});

const hints = object({
  formElement,
  label: text,
  placeholderLabel: text,
  mask: text,
  obfuscate: flag,
  alwaysShow: flag,
  displayOrder,
  preferredInputType: text,
  // Most fields have no link. `new URL('')` throws, which takes longer than decoding the rest of a field.
  link: (value) => (value ? safeUrl(plainText(value)) : undefined),
  tooltip: object({ label: text, image: asset }),
});

const displayHints: Decode<(Omit<FieldDisplay, 'label'> & { label: string | undefined }) | undefined> = (
  value,
  ...at
) => {
  if (!value) return undefined;
  const {
    formElement: { type, valueMapping },
    placeholderLabel,
    tooltip,
    ...rest
  } = hints(value, ...at);
  return {
    ...rest,
    formElement: type,
    valueMapping,
    placeholder: placeholderLabel,
    tooltip: tooltip.label || tooltip.image ? tooltip : undefined,
  };
};

const field = object({
  id: requiredText,
  type: fieldType,
  dataRestrictions: object({ isRequired: flag, validators: decodeRules }),
  displayHints,
  usedForLookup: flag,
});

const decodeField: Decode<PaymentProductField> = (...at) => {
  const { dataRestrictions, displayHints: display, ...rest } = field(...at);
  const decoded = {
    ...rest,
    ...dataRestrictions.validators,
    required: dataRestrictions.isRequired,
    display: display && { ...display, label: display.label ?? rest.id },
  };
  const whole = { ...decoded, kind: kindOf(decoded) };
  if (whole.unknownRules.length)
    warnOnce('a field has rules that only the platform can check; uncheckedRules() lists them.');
  return whole;
};

const fields = list(decodeField);

export const decodeFields: Decode<PaymentProductField[]> = (...at) =>
  inOrder(fields(...at), ({ display }) => display?.displayOrder ?? LAST);
