import { kindOf } from '../../domain/field-kinds/index.js';
import type { PaymentProductField, Rule } from '../../domain/field.js';
import type { WireField } from '../catalogue/index.js';

/** Converts a field of the catalogue for the validators of the domain. */
export const domainField = (field: WireField): PaymentProductField => {
  const facts = {
    id: field.id,
    type: field.type as PaymentProductField['type'],
    required: field.dataRestrictions.isRequired,
    rules: Object.entries(field.dataRestrictions.validators).map(
      ([type, parameters]) => ({ type, ...parameters }) as Rule,
    ),
    unknownRules: [],
    usedForLookup: field.usedForLookup === true,
    display: undefined,
  };
  return { ...facts, kind: kindOf(facts) };
};
