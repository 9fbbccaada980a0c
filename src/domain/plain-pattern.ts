/**
 * Whether a regular expression is so plain that a backtracking engine cannot take long over it, and that it means the
 * same in Java and JavaScript: at most one repetition whose length is open, a few choices, nothing repeated as a
 * group, no extensions. Where this says no, `pattern.ts` looks closer.
 */
export const isPlain = (pattern: string): boolean => {
  // Sets of characters and escapes stand for one character; what is in them can neither repeat nor nest.
  const bare = pattern.replace(/\\[dDwWsS\W]|\[\^?(?:\\[dDwWsS\W]|[^\\\][&^\ud800-\udfff])+\]/g, 'x');
  const count = (what: RegExp) => bare.match(what)?.length ?? 0;
  return (
    pattern.length < 1024 &&
    !/\\|\(\?[^:]|\)[*+{]|[[\]]|\{(?!\d+(?:,\d*)?\})|[*+?}][*+?]/.test(bare) &&
    count(/[*+]|\{\d+,\d*\}/g) < 2 &&
    count(/[?|]/g) < 5
  );
};
