import type { matchPattern } from './pattern-automaton.js';
import { isQuantifier, patternTokens, repetitions } from './pattern-tokens.js';

/** More than any backtracking engine does for these tokens: the product of all choices it has, times the text. */
const steps = (tokens: readonly string[], length: number): number => {
  const places = length + 1;
  return tokens.reduce(
    (ways, token, index) => {
      if (token === '|') return ways * 2;
      if (!isQuantifier(token)) return ways;
      const [from, to] = repetitions(token);
      // What is repeated as a group may have choices in each repetition.
      return tokens[index - 1] === ')' && to > 1 ? Infinity : ways * Math.min(to - from + 1, places);
    },
    tokens[0] === '^' && !tokens.includes('|') ? places : places * places,
  );
};

/** Texts longer than this are none that anybody types. */
const longest = 512;

const isSafe = (tokens: readonly string[], length: number): boolean => steps(tokens, length) < 4e6;

/** Whether the engine's own expression finds the pattern; `undefined` where that cannot be told without risk. */
export const testPattern = (pattern: string, text: string): boolean | undefined => {
  const tokens = patternTokens(pattern);
  try {
    return tokens && isSafe(tokens, text.length) ? new RegExp(pattern).test(text) : undefined;
  } catch {
    return;
  }
};

let matcher: typeof matchPattern | undefined;

/** Whether the engine's own expression would be a risk: it takes the matcher, which takes no more than linear time. */
export const needsPatternMatcher = (pattern: string): boolean =>
  !matcher && testPattern(pattern, 'x'.repeat(longest)) === undefined;

export const usePatternMatcher = (loaded: typeof matchPattern): void => {
  matcher = loaded;
};

/**
 * Whether the pattern is found anywhere in the text, as the platform does; `undefined` where nobody can tell, as before
 * the matcher is there that the pattern needs.
 */
export const findPattern = (pattern: string, text: string): boolean | undefined =>
  testPattern(pattern, text) ?? matcher?.(pattern, text);
