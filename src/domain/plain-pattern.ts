/**
 * Whether a regular expression is so plain that a backtracking engine cannot take long over it, and that it means the
 * same in Java and JavaScript: at most one repetition whose length is open, a few choices, nothing repeated as a
 * group, no extensions. Where this says no, `pattern.ts` looks closer.
 */
export const isPlain = (pattern: string): boolean => {
  const count = (what: RegExp) => pattern.match(what)?.length ?? 0;
  return (
    pattern.length < 1024 &&
    !/\\[^dDwWsS\W]|\(\?[^:]|\)[*+?{]|&&|\\?[*+?}][*+?]/.test(pattern) &&
    count(/[*+]|\{\d+,\d*\}/g) < 2 &&
    count(/[?|]/g) < 5
  );
};
