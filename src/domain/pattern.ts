import type { matchPattern } from './pattern-automaton.js';

/**
 * The patterns of card forms: characters, classes and alternatives from the beginning to the end of the text, without
 * repeated groups. They mean the same in Java.
 */
const plain = /^\^(?:\w|\\d|\[[\w-]+\]|\((?:\?:)?|\)(?![*+?{])|\||[*+]|\{\d\d?(?:,\d\d?)?\})+\$$/;

/** With a single repetition of open length, a backtracking engine needs few steps. */
const isPlain = (pattern: string): boolean =>
  pattern.length < 64 && plain.test(pattern) && !/[*+,].*[*+,]/.test(pattern);

/** Nobody types a longer text. */
const longest = 512;

let matcher: typeof matchPattern | undefined;

/** Whether the pattern might freeze the native engine, and needs the linear-time matcher. */
export const needsPatternMatcher = (pattern: string): boolean => !matcher && !isPlain(pattern);

export const usePatternMatcher = (loaded: typeof matchPattern): void => {
  matcher = loaded;
};

/** Whether the native engine finds the pattern; `undefined` if it is none, or running it might freeze the page. */
export const testPattern = (pattern: string, text: string): boolean | undefined => {
  try {
    return isPlain(pattern) && text.length <= longest ? RegExp(pattern).test(text) : undefined;
  } catch {
    return;
  }
};

/**
 * Whether the pattern is found anywhere in the text, which is how the platform applies it; `undefined` if it
 * cannot be checked, as before the matcher is loaded.
 */
export const findPattern = (pattern: string, text: string): boolean | undefined =>
  testPattern(pattern, text) ?? matcher?.(pattern, text);
