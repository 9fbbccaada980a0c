import * as v from 'valibot';
import { readLeniently } from '../http/lenient.js';
import { pathOf } from '../http/validate.js';
import type { Seed } from './types.js';
import { type ReadSeed, seedSchema } from './schema.js';

const MOST = 5;

const problemOf = (issue: v.BaseIssue<unknown>): string => {
  const path = pathOf(issue) || 'the seed';
  if (issue.expected === 'never') return `${path} is not known here`;
  if (issue.input === undefined) return `${path} is missing`;
  return `${path} should be ${issue.kind === 'validation' && !issue.expected ? issue.message : issue.expected}`;
};

/**
 * A seed of the right shape.
 * @throws TypeError with the paths of what is wrong in it, and no values.
 */
export const readSeed = (seed: unknown): ReadSeed => {
  const result = v.safeParse(seedSchema, readLeniently(seedSchema, seed));
  if (result.success) return result.output;
  const problems = [...new Set(result.issues.map(problemOf))];
  const more = problems.length > MOST ? `; and ${problems.length - MOST} more` : '';
  throw new TypeError(`The seed is invalid: ${problems.slice(0, MOST).join('; ')}${more}.`);
};

/** The same for whoever hands it on as it is. */
export const checkSeed = (seed: unknown): Seed => {
  readSeed(seed);
  return seed as Seed;
};
