/**
 * Whether a regular expression is so plain that a backtracking engine cannot take long over a short value, and that it
 * means the same in Java and JavaScript: three choices and open repetitions at most, nothing repeated as a group, no
 * extensions. Where this says no, `pattern.ts` looks closer.
 */
export const isPlain = (pattern: string): boolean =>
  pattern.length < 1024 &&
  !/\\[^dDwWsS\W]|\(\?[^:]|\)[*+?{]|&&|\[\^?\]|\[[^\]\\]*\[|\{(?!\d+,?\d*\})|[\ud800-\udfff]/.test(pattern) &&
  pattern.split(/[*+?|]|,\d*\}/).length < 5;
