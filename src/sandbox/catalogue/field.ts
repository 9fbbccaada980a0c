import type { WireField, WireFieldHints, WireValidators, WireValue } from './wire.js';

/** A field as written in the catalogue; omitted properties have the usual values. */
export interface FieldFacts {
  readonly order: number;
  readonly label: string;
  readonly rules?: readonly WireValidators[];
  /** Default `string`. */
  readonly type?: WireField['type'];
  /** Default: required. */
  readonly optional?: true;
  readonly lookup?: true;
  /** Default: the label. */
  readonly placeholder?: string;
  readonly mask?: string;
  readonly alwaysShow?: true;
  /** As passwords are entered. */
  readonly obfuscate?: true;
  readonly link?: string;
  readonly tooltip?: WireFieldHints['tooltip'];
  /** Default `text`, or `list` where there are values. */
  readonly element?: WireFieldHints['formElement']['type'];
  readonly values?: readonly WireValue[];
  /** Default: by the type; `null` is none. */
  readonly keyboard?: WireFieldHints['preferredInputType'] | null;
}

const keyboards: Partial<Record<WireField['type'], WireFieldHints['preferredInputType']>> = {
  string: 'StringKeyboard',
  numericstring: 'IntegerKeyboard',
  expirydate: 'IntegerKeyboard',
  date: 'IntegerKeyboard',
  integer: 'IntegerKeyboard',
};

/** Converts a field to the longer format of the Client API. */
export const field = (id: string, facts: FieldFacts): WireField => {
  const { type = 'string', mask, link, tooltip, values, label } = facts;
  const keyboard = facts.keyboard === undefined && !values ? keyboards[type] : facts.keyboard;
  return {
    dataRestrictions: {
      isRequired: !facts.optional,
      validators: Object.assign({}, ...(facts.rules ?? [])) as WireValidators,
    },
    displayHints: {
      alwaysShow: facts.alwaysShow ?? false,
      displayOrder: facts.order,
      formElement: {
        type: facts.element ?? (values ? 'list' : 'text'),
        ...(values && { valueMapping: values }),
      },
      label,
      ...(link !== undefined && { link }),
      ...(mask !== undefined && { mask }),
      obfuscate: facts.obfuscate ?? false,
      placeholderLabel: facts.placeholder ?? label,
      ...(keyboard && { preferredInputType: keyboard }),
      ...(tooltip && { tooltip }),
    },
    id,
    type,
    ...(facts.lookup && { usedForLookup: true }),
  };
};

export const length = (minLength: number, maxLength: number): WireValidators => ({
  length: { minLength, maxLength },
});
export const pattern = (regularExpression: string): WireValidators => ({
  regularExpression: { regularExpression },
});
export const luhn: WireValidators = { luhn: {} };
export const validIban: WireValidators = { iban: {} };
export const validEmailAddress: WireValidators = { emailAddress: {} };
export const notPast: WireValidators = { expirationDate: {} };
export const validResidentId: WireValidators = { residentIdNumber: {} };
export const accepted: WireValidators = { termsAndConditions: {} };
/** Required where the fiscal number has this many digits: 11 is a person's, 14 a company's. */
export const requiredForFiscalNumber = (fiscalNumberLength: 11 | 14): WireValidators => ({
  boletoBancarioRequiredness: { fiscalNumberLength },
});
export const range = (minValue: number, maxValue: number): WireValidators => ({
  range: { minValue, maxValue },
});

/** One choice of a list that is nothing but a name. */
const choice = (value: string, displayName: string): WireValue => ({
  displayElements: [{ id: 'displayName', type: 'STRING', value: displayName }],
  displayName,
  value,
});

/** A list whose values are both offered and allowed. */
export const listed = (values: readonly WireValue[]): Pick<FieldFacts, 'rules' | 'values'> => ({
  rules: [{ fixedList: { allowedValues: values.map(({ value }) => value) } }],
  values,
});

/** A list of names, by their values. */
export const named = (names: Readonly<Record<string, string>>): Pick<FieldFacts, 'rules' | 'values'> =>
  listed(Object.entries(names).map(([value, name]) => choice(value, name)));
