/**
 * Regular expressions come from the platform and run on what the consumer types, in an engine that backtracks: a
 * careless one freezes the page. So they are read as tokens first; what is not in this list (look-around, back
 * references, `\p{…}`, possessive quantifiers, set operations, flags) means something else in Java, or cannot be
 * bounded, and is left to the platform.
 */
const token =
  /\\(?:[dDwWsStnrfv]|u[\dA-Fa-f]{4}|[^\w\s])|\[(?!\^?\])(?:\\(?:[dDwWsStnrfv]|u[\dA-Fa-f]{4}|[^\w\s])|&(?!&)|[^\\\][&])+\]|(?:[*+?]|\{\d{1,4}(?:,\d{0,4})?\})\??(?![*+?{])|\((?:\?:|(?!\?))|[|)^$.]|[^\\()[\]{}|*+?^$.]/g;

/** The tokens of a pattern, or `undefined` where it is not a pattern that can be checked here. */
export const patternTokens = (pattern: string): readonly string[] | undefined => {
  const tokens = pattern.length > 1024 || /[\ud800-\udfff]/.test(pattern) ? [] : (pattern.match(token) ?? []);
  return tokens.join('') === pattern ? tokens : undefined;
};

export const isQuantifier = (token: string | undefined): token is string => /^[*+?{]/.test(token ?? '');

/** From how often to how often a quantifier repeats. */
export const repetitions = (quantifier: string): readonly [from: number, to: number] => {
  const [, from, to] = /^\{(\d+)(?:,(\d*))?\}/.exec(quantifier) ?? [];
  if (from) return [+from, to === undefined ? +from : to ? +to : Infinity];
  return [quantifier[0] === '+' ? 1 : 0, quantifier[0] === '?' ? 1 : Infinity];
};

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

const isSafe = (tokens: readonly string[], length: number): boolean => steps(tokens, length) < 4e6;

/** Whether the pattern is found in the text; `undefined` where that cannot be told without risk. */
export const testPattern = (pattern: string, text: string): boolean | undefined => {
  const tokens = patternTokens(pattern);
  try {
    return tokens && isSafe(tokens, text.length) ? new RegExp(pattern).test(text) : undefined;
  } catch {
    return;
  }
};
