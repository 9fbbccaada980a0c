import type { DisplayElement, FieldDisplay, FieldType, FormElement } from '../../domain/field.js';
import type { PaymentProductField, ValueMapping } from '../../domain/field.js';
import { assetUrl, safeUrl } from '../url.js';
import { decodeRules } from './rules.js';
import { flag, inOrder, LAST, list, number, object, optional, requiredText, text } from './wire.js';
import type { Decode } from './wire.js';

const TYPES: readonly FieldType[] = ['string', 'numericstring', 'date', 'expirydate', 'integer', 'boolean'];
const FORM_ELEMENTS: readonly FormElement[] = ['text', 'list', 'currency', 'boolean', 'date'];
const ELEMENT_TYPES: readonly DisplayElement['type'][] = [
  'STRING',
  'CURRENCY',
  'PERCENTAGE',
  'INTEGER',
  'URI',
];

/** The word where we know it, else the first one, which is always the plainest. */
const oneOf = <T>(words: readonly T[], value: unknown): T =>
  words.includes(value as T) ? (value as T) : words[0]!;

const decodeDisplayElement: Decode<DisplayElement> = (value, path) => {
  const wire = object(value, path);
  return {
    id: text(wire.id) ?? '',
    label: text(wire.label),
    type: oneOf(ELEMENT_TYPES, wire.type),
    value: text(wire.value) ?? '',
  };
};

const decodeValueMapping: Decode<ValueMapping> = (item, path) => {
  const wire = object(item, path);
  const displayElements = list(wire.displayElements, `${path}.displayElements`, decodeDisplayElement);
  const value = text(wire.value) ?? '';
  return {
    value,
    displayName:
      displayElements.find(({ id }) => id === 'displayName')?.value || text(wire.displayName) || value,
    displayElements,
  };
};

const decodeDisplay = (value: unknown, path: string, id: string, assets: string): FieldDisplay => {
  const wire = object(value, path);
  const formElement = optional(wire.formElement);
  const tooltip = optional(wire.tooltip);
  const label = text(tooltip.label);
  const image = assetUrl(assets, text(tooltip.image));
  return {
    formElement: oneOf(FORM_ELEMENTS, formElement.type),
    label: text(wire.label) || id,
    placeholder: text(wire.placeholderLabel),
    mask: text(wire.mask),
    obfuscate: flag(wire.obfuscate),
    alwaysShow: flag(wire.alwaysShow),
    displayOrder: number(wire.displayOrder) ?? LAST,
    preferredInputType: text(wire.preferredInputType),
    link: safeUrl(text(wire.link) ?? ''),
    tooltip: label || image ? { label, image } : undefined,
    valueMapping: list(formElement.valueMapping, `${path}.formElement.valueMapping`, decodeValueMapping),
  };
};

/** Types seen and not known, so that each is reported once. */
const reported = new Set<unknown>();

const decodeType = (type: unknown): FieldType => {
  const known = oneOf(TYPES, type);
  if (known !== type && !reported.has(type)) {
    reported.add(type);
    console.warn('connect-checkout: a field of unknown type is taken for text.');
  }
  return known;
};

const decodeField = (value: unknown, path: string, assets: string): PaymentProductField => {
  const wire = object(value, path);
  const restrictions = optional(wire.dataRestrictions);
  const id = requiredText(wire.id, `${path}.id`);
  return {
    id,
    type: decodeType(wire.type),
    required: flag(restrictions.isRequired),
    ...decodeRules(restrictions.validators),
    usedForLookup: flag(wire.usedForLookup),
    display:
      wire.displayHints == null
        ? undefined
        : decodeDisplay(wire.displayHints, `${path}.displayHints`, id, assets),
  };
};

/** @param assets the session's `assetUrl` */
export const decodeFields = (fields: unknown, path: string, assets: string): PaymentProductField[] =>
  inOrder(
    list(fields, path, (field, at) => decodeField(field, at, assets)),
    ({ display }) => display?.displayOrder ?? LAST,
  );
