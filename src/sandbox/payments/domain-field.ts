import { kindOf } from '../../domain/field-kinds/index.js';
import type { PaymentProductField, Rule } from '../../domain/field.js';
import type { JsonObject } from '../http/json.js';
import type { WireField } from '../catalogue/index.js';

const known = [
  'boletoBancarioRequiredness',
  'emailAddress',
  'expirationDate',
  'fixedList',
  'iban',
  'length',
  'luhn',
  'range',
  'regularExpression',
  'residentIdNumber',
  'termsAndConditions',
] as const satisfies readonly Rule['type'][];

/** Converts a field of the catalogue for the validators of the domain. */
export const domainField = (field: WireField): PaymentProductField => {
  const facts = {
    id: field.id,
    type: field.type as PaymentProductField['type'],
    required: field.dataRestrictions.isRequired,
    rules: known.flatMap((type) => {
      const validator = field.dataRestrictions.validators[type];
      return validator === undefined ? [] : [{ type, ...(validator as JsonObject) } as unknown as Rule];
    }),
    unknownRules: [],
    usedForLookup: field.usedForLookup === true,
    display: undefined,
  };
  return { ...facts, kind: kindOf(facts) };
};
