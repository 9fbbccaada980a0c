import type { Rule } from '../../domain/field.js';
import { ownEntry } from '../../domain/own-entry.js';
import { ownObject } from '../own.js';
import { integer, object, or, text, type Shape } from './wire.js';

type Parameters<T extends Rule['type']> = Omit<Extract<Rule, { type: T }>, 'type'>;

const words = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.flatMap((word) => text(word) ?? []) : undefined;

/** The parameters of each rule. A rule with an undefined parameter counts as unknown. */
const shapes = {
  boletoBancarioRequiredness: { fiscalNumberLength: integer },
  emailAddress: {},
  expirationDate: {},
  fixedList: { allowedValues: words },
  iban: {},
  length: { minLength: or(integer, 0), maxLength: or(integer, Infinity) },
  luhn: {},
  range: { minValue: or(integer, -Infinity), maxValue: or(integer, Infinity) },
  regularExpression: { regularExpression: text },
  residentIdNumber: {},
  termsAndConditions: {},
} satisfies {
  readonly [T in Rule['type']]: Shape<{ [K in keyof Parameters<T>]: Parameters<T>[K] | undefined }>;
};

/** Whether no value can satisfy a rule. The platform cannot mean that, so the rule is left to the platform. */
const contradictsItself = (rule: Rule): boolean =>
  rule.type === 'length'
    ? rule.maxLength < Math.max(rule.minLength, 1)
    : rule.type === 'range'
      ? rule.maxValue < rule.minValue
      : rule.type === 'fixedList' && !rule.allowedValues.length;

/**
 * Decodes `validators` into the known rules and the names of all others, which are unknown or cannot be
 * satisfied.
 */
export const decodeRules = (validators: unknown): { rules: Rule[]; unknownRules: string[] } => {
  const rules: Rule[] = [];
  const unknownRules: string[] = [];
  for (const [type, value] of Object.entries(ownObject(validators))) {
    const shape = ownEntry<Shape<Record<string, unknown>>>(shapes, type);
    const parameters = shape && object(shape)(Object(value), type, '');
    const rule = { type, ...parameters } as Rule;
    if (!parameters || Object.values(parameters).includes(undefined) || contradictsItself(rule))
      unknownRules.push(type);
    else if (value) rules.push(rule);
  }
  return { rules, unknownRules };
};
