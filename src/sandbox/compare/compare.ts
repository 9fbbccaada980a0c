import { type Choices, settledBy } from '../choices.js';
import type { Account, Said } from './account.js';
import { type ComparedCall, comparedCalls } from './calls.js';
import { type AnswerDifference, answerDifferences } from './differences.js';

/** What became of one call of the set. */
export interface Compared {
  readonly name: string;
  readonly differences: readonly AnswerDifference[];
  /** The choices of the sandbox that it settles. */
  readonly settles: readonly (keyof Choices)[];
  /** Why it was not made. */
  readonly skipped?: string;
}

export const settlesOf = (name: string): readonly (keyof Choices)[] =>
  (Object.keys(settledBy) as (keyof Choices)[]).filter((choice) => settledBy[choice] === name);

const saidOf = async ({ ask }: ComparedCall, account: Account): Promise<Said> => {
  try {
    return await ask(account);
  } catch (error) {
    return { status: 0, body: error instanceof Error ? error.message : 'unknown', exposed: undefined };
  }
};

const HOUR = 3_600_000;
const spoken = (milliseconds: number): string =>
  milliseconds < HOUR ? `${milliseconds / 1000} seconds` : `${Math.round(milliseconds / HOUR)} hours`;

/**
 * Asks two platforms the same, one call after the other.
 * @param patience the longest that a call may take, in milliseconds
 * @param onCompared told of each call once both have answered
 */
export const comparePlatforms = async (
  here: Account,
  there: Account,
  patience: number,
  onCompared: (compared: Compared) => void,
): Promise<readonly Compared[]> => {
  const all: Compared[] = [];
  for (const call of comparedCalls) {
    const { name, takes = 0, byHand } = call;
    const skipped =
      byHand ?? (takes > patience ? `takes ${spoken(takes)}: allow it with --patience` : undefined);
    const compared: Compared = {
      name,
      settles: settlesOf(name),
      differences: skipped
        ? []
        : answerDifferences(...(await Promise.all([saidOf(call, here), saidOf(call, there)]))),
      ...(skipped && { skipped }),
    };
    all.push(compared);
    onCompared(compared);
  }
  return all;
};
