import type { World } from './world.js';

/** One sentence of the specification, and the call that shows that it holds. */
export interface Row {
  readonly sentence: string;
  /** The call, as the table names it. */
  readonly call: string;
  /** What is answered on GlobalCollect (merchant 1001) and on Ogone (merchant 2001). */
  readonly answers: readonly [globalCollect: string, ogone: string];
  /** Makes the call, after whatever has to come before it. */
  readonly run: (world: World) => Promise<string>;
}

export interface Topic {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A row whose answer is the same on both platforms. */
export const same = (sentence: string, call: string, answer: string, run: Row['run']): Row => ({
  sentence,
  call,
  answers: [answer, answer],
  run,
});

export const differs = (sentence: string, call: string, answers: Row['answers'], run: Row['run']): Row => ({
  sentence,
  call,
  answers,
  run,
});
