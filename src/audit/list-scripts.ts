import { resolve } from './address.js';
import { digestOf } from './digest.js';
import { get } from './get.js';
import { type AllowedScript, type InventoryFile } from './inventory.js';
import type { ImportMaps } from './compare-integrity.js';
import type { Tag } from './page.js';
import { type Finding, type Listed, difference } from './report.js';

/** Milliseconds for all scripts that are not ours. */
const PATIENCE = 60_000;

/** Blocks of data, which no browser runs. */
const isData = ({ attributes }: Tag): boolean =>
  /^(application|text)\/([\w.-]+\+)?json$|^speculationrules$/i.test(attributes.get('type')?.trim() ?? '');

export const isImportMap = ({ attributes }: Tag): boolean =>
  attributes.get('type')?.trim().toLowerCase() === 'importmap';

/** Where a script, or what stands in a frame, comes from: SVG has other names than HTML. */
const addressesOf = ({ attributes, name }: Tag): readonly string[] =>
  (name === 'script' ? ['src', 'href', 'xlink:href'] : ['src', 'data']).flatMap(
    (attribute) => attributes.get(attribute) ?? [],
  );

export interface ScriptFacts {
  readonly page: URL;
  /** Every tag of a script or a frame. */
  readonly tags: readonly Tag[];
  readonly maps: ImportMaps;
  /** Our files by absolute address. */
  readonly ours: ReadonlyMap<string, InventoryFile>;
  readonly allowed: readonly AllowedScript[];
  readonly cookie?: string;
}

interface Source {
  readonly kind: Listed['kind'];
  /** Absent for what is inline. */
  readonly url?: URL;
  readonly source: string;
}

const sourcesOf = (tag: Tag, page: URL): readonly Source[] => {
  if (tag.name === 'script' && isData(tag)) return [];
  const kind = tag.name === 'script' ? 'script' : 'frame';
  const addresses = addressesOf(tag);
  if (!addresses.length && kind === 'script')
    return [{ kind: isImportMap(tag) ? 'import map' : 'inline script', source: digestOf(tag.text) }];
  return addresses.map((address) => {
    const url = resolve(address, page);
    return { kind, source: url?.href ?? address, ...(url && { url }) };
  });
};

/** The digest of a script that is not ours: what was served this time, to compare with the last. */
const fetched = async (
  url: URL,
  { page, cookie }: ScriptFacts,
): Promise<{ digest?: string; why?: string }> => {
  try {
    const { status, bytes } = await get(url, url.origin === page.origin ? cookie : undefined);
    return status === 200 ? { digest: digestOf(bytes) } : { why: `The status is ${status}.` };
  } catch (error) {
    return { why: error instanceof Error ? error.message : 'unknown' };
  }
};

/** A list of what runs in the page, and what in it is not known. */
export const listScripts = async (
  facts: ScriptFacts,
): Promise<{ readonly scripts: readonly Listed[]; readonly findings: readonly Finding[] }> => {
  const { page, tags, maps, ours, allowed } = facts;
  const findings: Finding[] = [];
  const scripts: Listed[] = [];
  const say = (text: string) => void findings.push(difference('scripts', text));
  const isNamed = ({ source }: AllowedScript, { source: seen, url }: Source) =>
    source === seen || (!!url && resolve(source, page)?.href === url.href);
  const seen = new Set<string>();
  const until = Date.now() + PATIENCE;

  for (const tag of tags)
    for (const found of sourcesOf(tag, page)) {
      const { kind, url, source } = found;
      if (seen.has(`${kind} ${source}`)) continue;
      seen.add(`${kind} ${source}`);
      const own = kind === 'script' ? ours.get(source) : undefined;
      if (own) {
        // Its content is compared with the other files.
        scripts.push({ kind, source, integrity: own.integrity, known: 'ours', purpose: own.purpose });
        continue;
      }
      if (kind === 'import map' && !maps.hasMore(tag)) {
        scripts.push({ kind, source, known: 'ours', purpose: 'The digests of scripts.' });
        continue;
      }
      const entry = allowed.find((one) => isNamed(one, found));
      const isFetched = url && kind === 'script' && Date.now() < until;
      const { digest, why } = isFetched ? await fetched(url, facts) : { digest: undefined };
      scripts.push({
        kind,
        source,
        ...(digest !== undefined && { integrity: digest }),
        known: entry ? 'allowed' : 'unknown',
        ...(entry && { purpose: entry.purpose }),
      });
      if (!entry) say(`Nobody has listed this ${kind}: ${source}`);
      if (entry?.integrity !== undefined && kind === 'script' && digest !== entry.integrity)
        say(`It is not what was listed: ${source}${why === undefined ? '' : ` ${why}`}`);
    }
  if (Date.now() > until) say('Its scripts take more than a minute: not all were fetched.');
  return { scripts, findings };
};
