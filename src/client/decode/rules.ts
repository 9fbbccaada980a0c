import type { Rule } from '../../domain/field.js';
import { number, optional } from './wire.js';
import type { Wire } from './wire.js';

type Parameters<T extends Rule['type']> = Omit<Extract<Rule, { type: T }>, 'type'>;

const none = () => ({});

/** The parameters of each rule, or undefined where they are of no use. */
const parameters = {
  boletoBancarioRequiredness: ({ fiscalNumberLength }) => {
    const length = number(fiscalNumberLength);
    return length === undefined ? undefined : { fiscalNumberLength: length };
  },
  emailAddress: none,
  expirationDate: none,
  fixedList: ({ allowedValues }) =>
    Array.isArray(allowedValues) ? { allowedValues: allowedValues.map(String) } : undefined,
  iban: none,
  length: ({ minLength, maxLength }) => ({
    minLength: number(minLength) ?? 0,
    maxLength: number(maxLength) ?? Infinity,
  }),
  luhn: none,
  range: ({ minValue, maxValue }) => ({
    minValue: number(minValue) ?? -Infinity,
    maxValue: number(maxValue) ?? Infinity,
  }),
  regularExpression: ({ regularExpression }) =>
    typeof regularExpression === 'string' ? { regularExpression } : undefined,
  residentIdNumber: none,
  termsAndConditions: none,
} satisfies { readonly [T in Rule['type']]: (wire: Wire) => Parameters<T> | undefined };

/** `validators`: the rules that this version knows, and the names of the others. */
export const decodeRules = (validators: unknown): { rules: Rule[]; unknownRules: string[] } => {
  const rules: Rule[] = [];
  const unknownRules: string[] = [];
  for (const [type, wire] of Object.entries(optional(validators))) {
    if (!wire) continue;
    const known = Object.hasOwn(parameters, type)
      ? parameters[type as Rule['type']](optional(wire))
      : undefined;
    if (known) rules.push({ type, ...known } as Rule);
    else unknownRules.push(type);
  }
  return { rules, unknownRules };
};
