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
