import { Bounded } from './bounded.js';

/** Milliseconds for which a refusal counts. */
const HOUR = 3_600_000;

/** So many refusals within an hour, and then nothing more is tried. */
export const mostRefusals = { visit: 10, address: 100 } as const;

/** Who pays. A cookie is easily dropped; an address may be that of a whole office. */
export interface Payer {
  readonly visit: string;
  readonly address: string | undefined;
}

/**
 * Card testers try many stolen numbers at a shop, small amounts at a time, to learn which of them work. Who had too many
 * refused has to wait; the platform's own fraud screening sees more.
 */
export const refusalBook = (now: () => number = Date.now) => {
  const times = {
    visit: new Bounded<string, readonly number[]>(),
    address: new Bounded<string, readonly number[]>(),
  };
  const recent = (kind: keyof typeof times, name: string): readonly number[] =>
    (times[kind].get(name) ?? []).filter((time) => time > now() - HOUR);
  const kinds = ['visit', 'address'] as const;
  return {
    mustWait: (payer: Payer): boolean =>
      kinds.some((kind) => recent(kind, payer[kind] ?? '').length >= mostRefusals[kind]),
    note(payer: Payer): void {
      for (const kind of kinds) {
        const name = payer[kind] ?? '';
        times[kind].set(name, [...recent(kind, name), now()]);
      }
    },
  };
};
