import type { Said } from './account.js';
import { maskOf } from './masks.js';

/** Where two answers are not the same. */
export interface AnswerDifference {
  /** `body.payment.status` */
  readonly path: string;
  readonly here: unknown;
  readonly there: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const PRESENT = '(there)';
const presence = (value: unknown): unknown => (value === undefined ? undefined : PRESENT);

const compare = (
  path: string,
  property: string,
  here: unknown,
  there: unknown,
): readonly AnswerDifference[] => {
  if (maskOf(property))
    return (here === undefined) === (there === undefined)
      ? []
      : [{ path, here: presence(here), there: presence(there) }];
  if (!isObject(here) || !isObject(there)) return here === there ? [] : [{ path, here, there }];
  const keys = new Set([...Object.keys(here), ...Object.keys(there)]);
  return [...keys].flatMap((key) => {
    const inList = Array.isArray(here) || Array.isArray(there);
    return compare(inList ? `${path}[${key}]` : `${path}.${key}`, inList ? '' : key, here[key], there[key]);
  });
};

/** What differs between two answers, apart from what must: see `masks.ts`. */
export const answerDifferences = (here: Said, there: Said): readonly AnswerDifference[] => [
  ...(here.status === there.status ? [] : [{ path: 'status', here: here.status, there: there.status }]),
  ...(here.exposed === there.exposed
    ? []
    : [{ path: 'Access-Control-Expose-Headers', here: here.exposed, there: there.exposed }]),
  ...compare('body', 'body', here.body, there.body),
];
