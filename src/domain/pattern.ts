import type { matchPattern } from './pattern-automaton.js';
import { isQuantifier, patternTokens, repetitions } from './pattern-tokens.js';

/**
 * An upper bound for the steps of a backtracking engine: the product of all choices, times the text's length.
 */
const steps = (tokens: readonly string[], length: number): number => {
  const places = length + 1;
  return tokens.reduce(
    (ways, token, index) => {
      if (token === '|') return ways * 2;
      if (!isQuantifier(token)) return ways;
      const [from, to] = repetitions(token);
      // A repeated group may have choices in each repetition.
      return tokens[index - 1] === ')' && to > 1 ? Infinity : ways * Math.min(to - from + 1, places);
    },
    tokens[0] === '^' && !tokens.includes('|') ? places : places * places,
  );
};

/** Nobody types a longer text. */
const longest = 512;

const isSafe = (tokens: readonly string[], length: number): boolean => steps(tokens, length) < 4e6;

/** Whether the native engine finds the pattern; `undefined` if running it would be unsafe. */
export const testPattern = (pattern: string, text: string): boolean | undefined => {
  const tokens = patternTokens(pattern);
  try {
    return tokens && isSafe(tokens, text.length) ? new RegExp(pattern).test(text) : undefined;
  } catch {
    return;
  }
};

let matcher: typeof matchPattern | undefined;

/** Whether the pattern would be unsafe in the native engine, and needs the linear-time matcher. */
export const needsPatternMatcher = (pattern: string): boolean =>
  !matcher && testPattern(pattern, 'x'.repeat(longest)) === undefined;

export const usePatternMatcher = (loaded: typeof matchPattern): void => {
  matcher = loaded;
};

/**
 * Whether the pattern is found anywhere in the text, which is how the platform applies it; `undefined` if it
 * cannot be checked, as before the matcher is loaded.
 */
export const findPattern = (pattern: string, text: string): boolean | undefined =>
  testPattern(pattern, text) ?? matcher?.(pattern, text);
