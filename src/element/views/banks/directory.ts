import type { Catalogue } from '../../../checkout/catalogue.js';
import { type DirectoryEntry, getDirectory } from '../../../client/index.js';
import type { MoreMessages } from '../../../messages/messages.js';

/** Banks under one heading; an empty label means that there is only one group. */
export interface BankGroup {
  readonly label: string;
  readonly banks: readonly DirectoryEntry[];
}

/** What is known of a product's banks, and of the search for one; kept while the consumer looks elsewhere. */
export interface Banks {
  catalogue: Catalogue | undefined;
  entries: readonly DirectoryEntry[] | undefined;
  failed: boolean;
  /** What was typed into the search; `undefined` once a bank is chosen. */
  query: string | undefined;
  open: boolean;
  /** The `issuerId` that the arrow keys have reached. */
  active: string | undefined;
}

const fresh = (): Banks => ({
  catalogue: undefined,
  entries: undefined,
  failed: false,
  query: undefined,
  open: false,
  active: undefined,
});

const known = new WeakMap<object, Map<number, Banks>>();

/** The banks of a product in a checkout, the same object each time. */
export const banksOf = (checkout: object, paymentProductId: number): Banks => {
  let products = known.get(checkout);
  if (!products) known.set(checkout, (products = new Map()));
  let banks = products.get(paymentProductId);
  if (!banks) products.set(paymentProductId, (banks = fresh()));
  return banks;
};

/**
 * Asks for a list's banks, once; those of the list before stay until there are others.
 * @param again also where it failed before
 */
export const loadBanks = async (
  banks: Banks,
  catalogue: Catalogue | undefined,
  paymentProductId: number,
  changed: () => void,
  again = false,
): Promise<void> => {
  if (!catalogue || (banks.catalogue === catalogue && !again)) return;
  banks.catalogue = catalogue;
  banks.failed = false;
  const { connection, context, signal } = catalogue;
  try {
    const entries = await getDirectory(connection, paymentProductId, context, signal);
    if (banks.catalogue === catalogue) banks.entries = entries;
  } catch {
    if (banks.catalogue === catalogue) banks.failed = true;
  }
  changed();
};

/** The banks that most people choose on top, then the others by country. */
export const groupsOf = (
  entries: readonly DirectoryEntry[],
  { mostUsed, otherBanks }: Pick<MoreMessages, 'mostUsed' | 'otherBanks'>,
): readonly BankGroup[] => {
  const groups = new Map<string, DirectoryEntry[]>();
  const short = entries.filter(({ issuerList }) => issuerList === 'short');
  for (const bank of entries.filter((entry) => !short.includes(entry))) {
    const label = bank.countryNames.join(', ') || otherBanks;
    groups.set(label, [...(groups.get(label) ?? []), bank]);
  }
  const byCountry = [...groups]
    .sort(([a], [b]) => Number(a === otherBanks) - Number(b === otherBanks) || a.localeCompare(b))
    .map(([label, banks]) => ({ label, banks }));
  const all = short.length ? [{ label: mostUsed, banks: short }, ...byCountry] : byCountry;
  return all.length > 1 ? all : all.map(({ banks }) => ({ label: '', banks }));
};

/** Without case and accents, which nobody types on a phone. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Banks whose name has every word of the query, wherever it stands. */
export const search = (entries: readonly DirectoryEntry[], query: string): readonly DirectoryEntry[] => {
  const words = fold(query).split(/\s+/);
  return entries.filter(({ issuerName }) => words.every((word) => fold(issuerName).includes(word)));
};

/** The bank that is called just so. */
export const bankNamed = (entries: readonly DirectoryEntry[], name: string): DirectoryEntry | undefined =>
  entries.find(({ issuerName }) => fold(issuerName) === fold(name));
