import { hooks } from './hooks.js';
import { everywhere, typedValues } from './scan.js';
import { type SecretName, type Secrets, finder } from './secrets.js';
import { textsOf } from './values.js';

export type { Secrets } from './secrets.js';

/** The place of a leak, never its content. */
export interface Leak {
  readonly channel: string;
  readonly secret: SecretName;
}

export interface Canary {
  /** Searches everywhere once more and returns all leaks so far; each place once. */
  leaks(): Promise<readonly Leak[]>;
  /** How many inputs still hold a secret. */
  held(): number;
  stop(): void;
}

/**
 * Watches every way out of this page for the values that a test is going to type. Start it before the page's
 * own scripts if possible: then it sees errors when they are created, not only when they escape.
 */
export const watch = (secrets: Secrets): Canary => {
  const { inText, asValue } = finder(secrets);
  const seen = new Map<string, Leak>();
  const windowBefore = new Set(Reflect.ownKeys(globalThis));
  const note = (channel: string, secret: SecretName | undefined) => {
    if (secret) seen.set(`${channel} ${secret}`, { channel, secret });
  };
  const tell = (channel: string, ...values: unknown[]) => {
    for (const text of textsOf(values)) note(channel, inText(text) ?? asValue(text));
  };
  const stops = hooks.map((hook) => hook(tell));
  return {
    async leaks() {
      // Observers and copies of bodies report in tasks of their own.
      await new Promise((resolve) => setTimeout(resolve));
      for await (const [channel, value] of everywhere(windowBefore)) tell(channel, value);
      return [...seen.values()];
    },
    held: () => typedValues().filter((value) => inText(value) ?? asValue(value)).length,
    stop: () => stops.reverse().forEach((stop) => stop()),
  };
};
