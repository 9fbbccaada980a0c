import { resolve } from './address.js';
import { compareFiles } from './compare-files.js';
import { compareIntegrity, readImportMaps } from './compare-integrity.js';
import { comparePolicy } from './compare-policy.js';
import { type Got, NotSeen, get } from './get.js';
import { type AllowedScript, type InventoryFile, MODULE } from './inventory.js';
import { isImportMap, listScripts } from './list-scripts.js';
import { type Tag, tagsOf } from './page.js';
import { readPolicies } from './policy.js';
import { type Finding, type Report, advice, difference } from './report.js';

export interface AuditOptions {
  /** The page to look at. */
  readonly url: URL;
  /** Every file that it may load of ours. */
  readonly files: readonly InventoryFile[];
  /** What else may run in it. */
  readonly allowed?: readonly AllowedScript[];
  /** Where the Client API answers. */
  readonly platform?: URL;
  /** The address of our module, for pages that import it without a tag of its own. */
  readonly module?: URL;
  /** For pages that need a basket; it goes to the page's own origin only. */
  readonly cookie?: string;
}

/** In other encodings a script could be there that is not seen here. */
const textOf = ({ status, headers, bytes }: Got): string => {
  const type = headers.get('content-type') ?? '';
  if (status !== 200) throw new NotSeen(`The status is ${status}.`);
  if (!/^text\/html\s*(;|$)/i.test(type.trim())) throw new NotSeen(`It is no text/html, but “${type}”.`);
  const isUtf16 = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe);
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1] ?? 'utf-8';
  if (isUtf16 || !/^(utf-?8|us-ascii|iso-8859-\d+|windows-\d+)$/i.test(charset))
    throw new NotSeen(`Its encoding is not UTF-8.`);
  return new TextDecoder().decode(bytes);
};

interface OwnModule {
  readonly tag: Tag;
  readonly url: URL;
}

const moduleOf = (scripts: readonly Tag[], page: URL, named?: URL): OwnModule | undefined => {
  for (const tag of scripts) {
    const url = tag.attributes.has('src') ? resolve(tag.attributes.get('src')!, page) : undefined;
    if (url && (named ? url.href === named.href : url.pathname.endsWith(`/${MODULE}`))) return { tag, url };
  }
  const importing = named && scripts.find(({ attributes }) => attributes.get('type') === 'module');
  return importing && { tag: importing, url: named };
};

/** Whether an `Integrity-Policy` names scripts among what it blocks. */
const blocksScripts = (policy: string): boolean => {
  const [, destinations = ''] = policy.split('blocked-destinations', 2);
  const [before = '', list = ''] = destinations.split('(', 2);
  return before.trim() === '=' && (list.split(')')[0] ?? '').trim().split(/\s+/).includes('script');
};

const comparePage = (page: URL, headers: Headers, html: string): readonly Finding[] => {
  const isPlain = page.protocol === 'http:' && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(page.hostname);
  const isBased = tagsOf(html, 'base').some(({ attributes }) => attributes.has('href'));
  const hasIntegrityPolicy = blocksScripts(headers.get('integrity-policy') ?? '');
  return [
    ...(isPlain ? [difference('page', 'It came over plain http: anybody on the way can change it.')] : []),
    ...(isBased ? [difference('page', 'A <base> gives its addresses another meaning.')] : []),
    ...(/srcdoc/i.test(html)
      ? [difference('page', 'It has a frame with content of its own (srcdoc), which is not looked at.')]
      : []),
    ...(hasIntegrityPolicy
      ? []
      : [
          advice(
            'integrity',
            'No Integrity-Policy blocks scripts without a digest: blocked-destinations=(script).',
          ),
        ]),
  ];
};

const metaPolicies = (html: string) =>
  tagsOf(html, 'meta')
    .filter(({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy')
    .flatMap(({ attributes }) => readPolicies(attributes.get('content') ?? ''));

const look = async (options: AuditOptions): Promise<Omit<Report, 'result'>> => {
  const { files, allowed = [], platform, cookie } = options;
  const got = await get(options.url, cookie);
  const { url: page, headers } = got;
  const html = textOf(got);
  const cookieFor = (url: URL) => (url.origin === page.origin ? cookie : undefined);

  const tags = tagsOf(html, 'script', 'iframe', 'frame', 'object', 'embed');
  const scripts = tags.filter(({ name }) => name === 'script');
  const mapTags = scripts.filter(isImportMap);
  const maps = readImportMaps(mapTags, page);
  const module = moduleOf(scripts, page, options.module);
  const addressOf = (file: string) => (file === MODULE ? module!.url.href : new URL(file, module!.url).href);
  const ours = new Map(module ? files.map((file) => [addressOf(file.file), file]) : []);
  const later = files.find(({ file }) => file !== MODULE)?.file ?? MODULE;

  const policy = comparePolicy({
    page,
    inHeaders: readPolicies(headers.get('content-security-policy') ?? ''),
    inPage: metaPolicies(html),
    reportOnly: readPolicies(headers.get('content-security-policy-report-only') ?? ''),
    hasFrameOptions: headers.has('x-frame-options'),
    ...(module && { module: { ...module, later: new URL(addressOf(later)) } }),
    importMaps: mapTags,
    ...(platform && { platform }),
  });
  const listed = await listScripts({
    page,
    tags,
    maps,
    ours,
    allowed,
    ...(cookie !== undefined && { cookie }),
  });
  const served = module ? await compareFiles(files, addressOf, cookieFor) : { findings: [], asPublished: 0 };
  const integrity = module
    ? compareIntegrity({ files, addressOf, module: module.tag, maps, mapTags })
    : [
        advice(
          'files',
          `No tag loads ${MODULE}: nothing was compared with the inventory. A bundle of yours belongs into your list of scripts.`,
        ),
      ];
  return {
    url: page.href,
    findings: [
      ...comparePage(page, headers, html),
      ...policy,
      ...integrity,
      ...listed.findings,
      ...served.findings,
    ],
    scripts: listed.scripts,
    filesAsPublished: served.asPublished,
  };
};

/** Compares a live page with what was published: its policy, the digests it tells browsers, what runs in it, our files. */
export const audit = async (options: AuditOptions): Promise<Report> => {
  try {
    const seen = await look(options);
    const differs = seen.findings.some(({ level }) => level === 'difference');
    return { ...seen, result: differs ? 'differences' : 'fine' };
  } catch (error) {
    if (!(error instanceof NotSeen)) throw error;
    const url = options.url.href;
    return { url, result: 'unknown', why: error.message, findings: [], scripts: [], filesAsPublished: 0 };
  }
};
