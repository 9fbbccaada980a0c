import type { Catalogue } from '../../../checkout/catalogue.js';
import { type DirectoryEntry, getDirectory } from '../../../client/index.js';
import type { Messages } from '../../../messages/index.js';

/** Banks under one heading; an empty label means a single group. */
export interface BankGroup {
  readonly label: string;
  readonly banks: readonly DirectoryEntry[];
}

/**
 * The banks of a product, fetched once per list. The banks of the previous list stay until the new ones arrive.
 */
export class Directory {
  entries: readonly DirectoryEntry[] | undefined;
  failed = false;
  #catalogue: Catalogue | undefined;

  constructor(
    private readonly paymentProductId: number,
    private readonly changed: () => void,
  ) {}

  /** @param again repeats a failed request */
  load(catalogue: Catalogue | undefined, again = false): void {
    if (!catalogue || (this.#catalogue === catalogue && !again)) return;
    this.#catalogue = catalogue;
    this.failed = false;
    void this.#load(catalogue);
  }

  async #load(catalogue: Catalogue): Promise<void> {
    const { connection, context, signal } = catalogue;
    const entries = await getDirectory(connection, this.paymentProductId, context, signal).catch(
      () => undefined,
    );
    if (this.#catalogue !== catalogue) return;
    if (entries) this.entries = entries;
    else this.failed = true;
    this.changed();
  }
}

/** Groups the banks: the most used ones first, the others by country. */
export const groupsOf = (
  entries: readonly DirectoryEntry[],
  { mostUsed, otherBanks }: Pick<Messages, 'mostUsed' | 'otherBanks'>,
): readonly BankGroup[] => {
  const groups = new Map<string, DirectoryEntry[]>();
  const short: DirectoryEntry[] = [];
  for (const bank of entries) {
    const label = bank.countryNames.join(', ') || otherBanks;
    const group = bank.issuerList === 'short' ? short : groups.get(label);
    if (group) group.push(bank);
    else groups.set(label, [bank]);
  }
  const byCountry = [...groups]
    .sort(([a], [b]) => Number(a === otherBanks) - Number(b === otherBanks) || a.localeCompare(b))
    .map(([label, banks]) => ({ label, banks }));
  const all = short.length ? [{ label: mostUsed, banks: short }, ...byCountry] : byCountry;
  return all.length > 1 ? all : all.map(({ banks }) => ({ label: '', banks }));
};

/** Removes case and accents, which nobody types on a phone. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const folded = new WeakMap<DirectoryEntry, string>();
/** A bank's name as it is searched; worked out once, since each key asks for all of them. */
const foldedName = (entry: DirectoryEntry): string => {
  const known = folded.get(entry) ?? fold(entry.issuerName);
  folded.set(entry, known);
  return known;
};

/** The banks whose name contains every word of the query. */
export const search = (entries: readonly DirectoryEntry[], query: string): readonly DirectoryEntry[] => {
  const words = fold(query).split(/\s+/);
  return entries.filter((entry) => words.every((word) => foldedName(entry).includes(word)));
};

/** The bank with exactly this name. */
export const bankNamed = (entries: readonly DirectoryEntry[], name: string): DirectoryEntry | undefined => {
  const wanted = fold(name);
  return entries.find((entry) => foldedName(entry) === wanted);
};

/** The first so many banks, in their groups, each with its place in the whole list. */
export const firstOf = (groups: readonly BankGroup[], count: number) => {
  let place = 0;
  return groups.flatMap(({ label, banks }) => {
    const from = place;
    place += banks.length;
    const shown = banks.slice(0, Math.max(0, count - from)).map((bank, at) => ({ bank, place: from + at }));
    return shown.length ? [{ label, banks: shown }] : [];
  });
};
