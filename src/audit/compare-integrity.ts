import { resolve } from './address.js';
import { type InventoryFile, MODULE } from './inventory.js';
import type { Tag } from './page.js';
import { type Finding, difference } from './report.js';

/** What a page's import maps say. */
export interface ImportMaps {
  /** Digests by absolute address. */
  readonly integrity: ReadonlyMap<string, string>;
  /** What is replaced by something else: absolute addresses, or prefixes that end in a slash. */
  readonly replaced: readonly string[];
  /** Whether one has more than digests, or cannot be read. */
  readonly hasMore: (tag: Tag) => boolean;
}

type Json = Readonly<Record<string, unknown>>;
const recordOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

const parse = ({ text }: Tag): Json | undefined => {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/** As browsers read the keys of a map: bare names are no addresses. */
const addressOf = (key: string, page: URL): string | undefined => {
  const isRelative = /^\.{0,2}\//.test(key);
  return resolve(key, isRelative ? page : undefined)?.href;
};

export const readImportMaps = (tags: readonly Tag[], page: URL): ImportMaps => {
  const maps = tags.map(parse);
  const integrity = new Map<string, string>();
  const replaced: string[] = [];
  for (const map of maps) {
    for (const [key, digest] of Object.entries(recordOf(map?.['integrity']))) {
      const address = addressOf(key, page);
      // Of two maps the first counts.
      if (address && typeof digest === 'string' && !integrity.has(address)) integrity.set(address, digest);
    }
    const scopes = Object.values(recordOf(map?.['scopes'])).map(recordOf);
    for (const imports of [recordOf(map?.['imports']), ...scopes])
      for (const [key, value] of Object.entries(imports)) {
        const address = addressOf(key, page);
        const target = typeof value === 'string' ? addressOf(value, page) : undefined;
        if (address && address !== target) replaced.push(address);
      }
  }
  const hasMore = (tag: Tag) => {
    const map = parse(tag);
    return !map || Object.keys(map).some((key) => key !== 'integrity');
  };
  return { integrity, replaced, hasMore };
};

const some = (files: readonly string[]): string =>
  files.length > 4 ? `${files.slice(0, 3).join(', ')} and ${files.length - 3} more` : files.join(', ');

/** Each digest of a list: another one beside ours would allow another file. */
const tokens = (attribute: string | undefined): readonly string[] =>
  (attribute ?? '').split(/\s+/).filter((token) => /^sha(256|384|512)-/.test(token));

export interface IntegrityFacts {
  readonly files: readonly InventoryFile[];
  readonly addressOf: (file: string) => string;
  readonly module: Tag;
  readonly maps: ImportMaps;
  readonly mapTags: readonly Tag[];
}

/** Whether browsers hold every file of ours against the published digest. */
export const compareIntegrity = (facts: IntegrityFacts): readonly Finding[] => {
  const { files, module, maps, mapTags } = facts;
  const inTag = tokens(module.attributes.get('integrity'));
  const toldOf = ({ file }: InventoryFile) => [
    ...(file === MODULE ? inTag : []),
    ...tokens(maps.integrity.get(facts.addressOf(file))),
  ];
  const without = files.filter((file) => !toldOf(file).length).map(({ file }) => file);
  const others = files
    .filter((file) => toldOf(file).some((digest) => digest !== file.integrity))
    .map(({ file }) => file);
  const isReplaced = files.filter(({ file }) =>
    maps.replaced.some((key) => {
      const address = facts.addressOf(file);
      return key === address || (key.endsWith('/') && address.startsWith(key));
    }),
  );
  const isLate = mapTags.some(({ at }) => at > module.at);
  return [
    ...(without.length
      ? [difference('integrity', `Browsers are told no digest of ${some(without)}: use integrity.json.`)]
      : []),
    ...(others.length
      ? [difference('integrity', `The digest in the page is not the published one: ${some(others)}.`)]
      : []),
    ...(isReplaced.length
      ? [
          difference(
            'integrity',
            `An import map puts something else in place of ${some(isReplaced.map(({ file }) => file))}.`,
          ),
        ]
      : []),
    ...(isLate ? [difference('integrity', 'An import map comes after the element’s module.')] : []),
  ];
};
