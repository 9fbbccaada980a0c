import fc from 'fast-check';
import { kindOf } from '../../src/domain/field-kinds/index.js';
import type { FieldDisplay, PaymentProductField, Rule } from '../../src/domain/field.js';

/** A text field of the platform with just what a test is about. */
export const aField = ({
  display,
  ...field
}: Partial<Omit<PaymentProductField, 'display'>> & {
  display?: Partial<FieldDisplay> | null;
} = {}): PaymentProductField => {
  const facts: Omit<PaymentProductField, 'kind'> = {
    id: 'field',
    type: 'string',
    required: true,
    rules: [],
    unknownRules: [],
    usedForLookup: false,
    ...field,
    display:
      display === null
        ? undefined
        : {
            formElement: 'text',
            label: 'Label',
            placeholder: undefined,
            mask: undefined,
            obfuscate: false,
            alwaysShow: false,
            displayOrder: 0,
            preferredInputType: undefined,
            link: undefined,
            tooltip: undefined,
            valueMapping: [],
            ...display,
          },
  };
  return { kind: kindOf(facts), ...facts };
};

export const withRules = (...rules: Rule[]): PaymentProductField => aField({ rules });

export const cardNumber = aField({
  id: 'cardNumber',
  type: 'numericstring',
  rules: [
    { type: 'length', minLength: 12, maxLength: 19 },
    { type: 'luhn' },
    { type: 'regularExpression', regularExpression: '^[0-9]{12,19}$' },
  ],
  display: { mask: '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}', preferredInputType: 'IntegerKeyboard' },
});

export const expiryDate = aField({
  id: 'expiryDate',
  type: 'expirydate',
  rules: [
    { type: 'expirationDate' },
    { type: 'length', minLength: 4, maxLength: 4 },
    { type: 'regularExpression', regularExpression: '^(?:0[1-9]|1[0-2])[0-9]{2}$' },
  ],
  display: { mask: '{{99}}/{{99}}' },
});

export const securityCode = aField({
  id: 'cvv',
  type: 'numericstring',
  rules: [{ type: 'length', minLength: 3, maxLength: 3 }],
  display: { mask: '{{999}}' },
});

export const dateOfBirth = aField({
  id: 'dateOfBirth',
  type: 'date',
  display: { mask: '{{99}}-{{99}}-{{9999}}', formElement: 'date' },
});

export const ibanField = aField({
  id: 'iban',
  rules: [{ type: 'iban' }, { type: 'length', minLength: 15, maxLength: 34 }],
  display: { mask: '{{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{**}}' },
});

export const paidInCash = aField({
  id: 'amountPaidInCash',
  type: 'integer',
  rules: [{ type: 'range', minValue: 100, maxValue: 1_000_000 }],
  display: { formElement: 'currency' },
});

export const mobileNumber = aField({
  id: 'residentMobilePhoneNumber',
  type: 'numericstring',
  display: { mask: '+86 {{999}} {{9999}} {{9999}}', preferredInputType: 'PhoneNumberKeyboard' },
});

export const zip = aField({ id: 'zip', display: { mask: '{{99999}}-{{999}}' } });

/** Runs of each property: more of them with PROPERTY_RUNS, others with PROPERTY_SEED. */
export const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1000) };
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 2980) });
