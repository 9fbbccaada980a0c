import type { Rule } from '../../domain/field.js';
import { integer, object, or, text } from './wire.js';
import type { Shape } from './wire.js';

type Parameters<T extends Rule['type']> = Omit<Extract<Rule, { type: T }>, 'type'>;

const words = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.flatMap((word) => text(word) ?? []) : undefined;

/** The parameters of each rule. One that comes out undefined makes the rule one that we do not know. */
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

/** `validators`: the rules that this version knows, and the names of the others. */
export const decodeRules = (validators: unknown): { rules: Rule[]; unknownRules: string[] } => {
  const rules: Rule[] = [];
  const unknownRules: string[] = [];
  for (const [type, value] of typeof validators === 'object' ? Object.entries(validators ?? {}) : []) {
    const shape: Shape<Record<string, unknown>> | undefined = Object.hasOwn(shapes, type)
      ? shapes[type as Rule['type']]
      : undefined;
    const rule = shape && object(shape)(Object(value), type, '');
    if (!rule || Object.values(rule).includes(undefined)) unknownRules.push(type);
    else if (value) rules.push({ type, ...rule } as Rule);
  }
  return { rules, unknownRules };
};
