import { roots, textOf, tidy } from '../dom/by-role.js';

/** Tests may replace the page's clock; waiting for the page to act is not what they mean by that. */
const { setTimeout: later } = globalThis;

/** Waits until the page shows something; fails after ten seconds, long after anything here has happened, also on a busy machine. */
export const until = async <T>(
  look: () => T | Promise<T>,
  what: string,
): Promise<NonNullable<Exclude<T, false>>> => {
  const patience = performance.now() + 10_000;
  for (;;) {
    const seen = await look();
    if (seen) return seen as NonNullable<Exclude<T, false>>;
    if (performance.now() > patience) throw new Error(`waited in vain for ${what}; there is: ${text()}`);
    await new Promise((resolve) => later.call(globalThis, resolve, 4));
  }
};

/** Everything that was under way in this page and needs nothing from outside has happened. */
export const settle = async (turns = 10): Promise<void> => {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => later.call(globalThis, resolve, 1));
};

/** All that a person reads. */
export const text = (): string =>
  tidy(
    roots()
      .slice(1)
      .flatMap(({ childNodes }) => [...childNodes])
      .map(textOf)
      .join(' '),
  );
