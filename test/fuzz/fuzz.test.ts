import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { corpusOf } from './corpus.js';
import { targets } from './targets.js';

/** Always the same inputs; `npm run fuzz` looks for others. */
const seed = 20_261_128;
/** A second at most. */
const cases: Readonly<Record<string, number>> = { jwe: 80, bodies: 100, decoder: 600 };

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

describe.each(Object.keys(targets))('Fuzzing: %s', (name) => {
  const { inputs, check } = targets[name]!;

  it('Every promise holds for what once broke one', async () => {
    for (const input of corpusOf(name)) await check(input);
  });

  it('Every promise holds for random inputs', async () => {
    const { failed, counterexample, errorInstance } = await fc.check(
      fc.asyncProperty(inputs, async (input) => check(input)),
      {
        seed,
        numRuns: cases[name] ?? 2000,
      },
    );
    expect(failed, `${JSON.stringify(counterexample)}: ${String(errorInstance)}`).toBe(false);
  }, 60_000);
});
