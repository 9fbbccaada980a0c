/** How many tests did what. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The titles of those that failed, each with where it ran. */
  readonly failures: readonly string[];
}

export const none: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] };

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  failures: [...a.failures, ...b.failures],
});

/** `12 passed, 0 failed`, after a name where there is one. */
export const closingLine = (name: string, { passed, failed, skipped }: Tally): string =>
  `${name && `${name}: `}${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
