/**
 * The platform sends regular expressions that run on typed text in a backtracking engine, where a careless one
 * freezes the page. They are therefore split into tokens first. Anything that is not listed here (look-around,
 * back references, `\p{…}`, possessive quantifiers, set operations, flags) has another meaning in Java or
 * cannot be bounded, and is left to the platform.
 */
const token =
  /\\(?:[dDwWsStnrfv]|u[\dA-Fa-f]{4}|[^\w\s])|\[(?!\^?\])(?:\\(?:[dDwWsStnrfv]|u[\dA-Fa-f]{4}|[^\w\s])|&(?!&)|[^\\\][&])+\]|(?:[*+?]|\{\d{1,4}(?:,\d{0,4})?\})\??(?![*+?{])|\((?:\?:|(?!\?))|[|)^$.]|[^\\()[\]{}|*+?^$.]/g;

/** The tokens of a pattern; `undefined` if it cannot be checked here. */
export const patternTokens = (pattern: string): readonly string[] | undefined => {
  const tokens = pattern.length > 1024 || /[\ud800-\udfff]/.test(pattern) ? [] : (pattern.match(token) ?? []);
  return tokens.join('') === pattern ? tokens : undefined;
};

export const isQuantifier = (token: string | undefined): token is string => /^[*+?{]/.test(token ?? '');

/** The minimum and maximum number of repetitions of a quantifier. */
export const repetitions = (quantifier: string): readonly [from: number, to: number] => {
  const [, from, to] = /^\{(\d+)(?:,(\d*))?\}/.exec(quantifier) ?? [];
  if (from) return [+from, to === undefined ? +from : to ? +to : Infinity];
  return [quantifier[0] === '+' ? 1 : 0, quantifier[0] === '?' ? 1 : Infinity];
};
