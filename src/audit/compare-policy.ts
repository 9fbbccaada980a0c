import type { Tag } from './page.js';
import {
  type Policy,
  allowsAddress,
  allowsEval,
  allowsImport,
  allowsInline,
  allowsScript,
  allowsScriptsOf,
  hostPatterns,
  sourcesOf,
} from './policy.js';
import { type Finding, advice, difference } from './report.js';

export interface PolicyFacts {
  /** Where the page was found. */
  readonly page: URL;
  /** Policies of headers, which nothing in the page can precede. */
  readonly inHeaders: readonly Policy[];
  /** Policies of `<meta>`: they restrict what the element needs, and are no protection from a script before them. */
  readonly inPage: readonly Policy[];
  /** Those that report and do not restrict. */
  readonly reportOnly: readonly Policy[];
  readonly hasFrameOptions: boolean;
  /** The element's module, its tag, and a file that it loads later. */
  readonly module?: { readonly tag: Tag; readonly url: URL; readonly later: URL };
  readonly importMaps: readonly Tag[];
  /** Where the Client API answers, if the merchant said so. */
  readonly platform?: URL;
}

/** An address that no policy names on purpose. */
const elsewhere = new URL('https://elsewhere.invalid/any.js');

interface Grant {
  readonly level: 'difference' | 'advice';
  readonly text: string;
  readonly by: (policy: Policy, self: URL) => boolean;
}

const anywhere = (directive: string) => (policy: Policy, self: URL) =>
  allowsAddress(policy, directive, elsewhere, self);

/** What a page with card fields should not allow. */
const tooMuch: readonly Grant[] = [
  {
    level: 'difference',
    text: 'Any inline script may run (unsafe-inline, or no script-src).',
    by: (policy) => allowsInline(policy, 'script-src-elem'),
  },
  {
    level: 'difference',
    text: 'Handlers in attributes may run (unsafe-inline, or no script-src).',
    by: (policy) => allowsInline(policy, 'script-src-attr'),
  },
  {
    level: 'difference',
    text: 'Text may be run as a script (unsafe-eval, or no script-src).',
    by: allowsEval,
  },
  {
    level: 'difference',
    text: 'Scripts may come from anywhere (script-src).',
    by: (policy, self) => allowsScriptsOf(policy, elsewhere, self),
  },
  {
    level: 'difference',
    text: 'Scripts may come from data: or blob: addresses (script-src).',
    by: (policy, self) =>
      ['data:,x', 'blob:x'].some((address) => allowsScriptsOf(policy, new URL(address), self)),
  },
  {
    level: 'difference',
    text: 'Data may be sent anywhere (connect-src).',
    by: anywhere('connect-src'),
  },
  { level: 'difference', text: 'Forms may be sent anywhere (form-action).', by: anywhere('form-action') },
  {
    level: 'difference',
    text: 'A <base> may give every address another meaning (base-uri).',
    by: anywhere('base-uri'),
  },
  { level: 'difference', text: 'Plug-ins may come from anywhere (object-src).', by: anywhere('object-src') },
  {
    level: 'advice',
    text: 'Inline styles are allowed (style-src); Google Pay needs them, the element does not.',
    by: (policy) => allowsInline(policy, 'style-src'),
  },
  {
    level: 'advice',
    text: 'Pictures may come from anywhere, and so carry data there (img-src).',
    by: anywhere('img-src'),
  },
  {
    level: 'advice',
    text: 'Fonts may come from anywhere; one font per digit tells what is typed (font-src).',
    by: anywhere('font-src'),
  },
  {
    level: 'advice',
    text: 'Scripts may write markup: there is no require-trusted-types-for.',
    by: (policy) => !policy.get('require-trusted-types-for')?.includes("'script'"),
  },
];

/** A permission counts if every policy gives it. */
const granted = (policies: readonly Policy[], self: URL): readonly Finding[] =>
  tooMuch
    .filter(({ by }) => policies.every((policy) => by(policy, self)))
    .map(({ level, text }) => ({ level, about: 'policy', text }));

const patterns = (policies: readonly Policy[], self: URL): readonly Finding[] => {
  const found = new Set(policies.flatMap(hostPatterns));
  const areAllowed = [...found].filter((source) => {
    const [host = ''] = source.replace(/^.*\*\./, 'any.').split(/[:/]/);
    const url = URL.canParse(`https://${host}/`) ? new URL(`https://${host}/`) : elsewhere;
    return policies.every((policy) => allowsScriptsOf(policy, url, self));
  });
  return areAllowed.map((source) => difference('policy', `Scripts may come from every host of ${source}.`));
};

const refuse = (what: string, directive: string): Finding =>
  difference('policy', `${what}: the policy refuses it (${directive}).`);

/** What the element cannot work without. */
const missing = (policies: readonly Policy[], facts: PolicyFacts): readonly Finding[] => {
  const { page, module, importMaps, platform } = facts;
  const every = (allows: (policy: Policy) => boolean) => policies.every(allows);
  const found: Finding[] = [];
  if (module && !every((policy) => allowsScript(policy, module.tag, page, module.url)))
    found.push(refuse('The element’s module', 'script-src'));
  if (module && !every((policy) => allowsImport(policy, module.tag, module.later, page)))
    found.push(refuse('The files that the element loads later', 'script-src'));
  if (!importMaps.every((tag) => every((policy) => allowsScript(policy, tag, page))))
    found.push(refuse('The import map with the digests', 'script-src'));
  if (!every((policy) => allowsAddress(policy, 'connect-src', page, page)))
    found.push(refuse('A request to the shop’s own server', 'connect-src'));
  if (platform) {
    if (!every((policy) => allowsAddress(policy, 'connect-src', platform, page)))
      found.push(refuse('A request to the platform', 'connect-src'));
    if (!every((policy) => allowsAddress(policy, 'img-src', platform, page)))
      found.push(refuse('A logo of the platform', 'img-src'));
  }
  const forbidsTemplates = (policy: Policy) => {
    const names = policy.get('trusted-types');
    return (
      policy.has('require-trusted-types-for') && names && !names.some((name) => /^(lit-html|\*)$/.test(name))
    );
  };
  if (policies.some(forbidsTemplates))
    found.push(refuse('The element’s own templates, lit-html', 'trusted-types'));
  return found;
};

/** Whether the page’s policies allow what the element needs, and no more than a page with card fields should. */
export const comparePolicy = (facts: PolicyFacts): readonly Finding[] => {
  const { page, inHeaders, inPage, reportOnly, hasFrameOptions } = facts;
  const needs = missing([...inHeaders, ...inPage], facts);
  if (!inHeaders.length) {
    const others = [
      ...(reportOnly.length ? ['one only reports'] : []),
      ...(inPage.length ? ['one is a <meta>'] : []),
    ];
    const but = others.length ? `: ${others.join(', ')}` : '';
    return [
      difference('policy', `No header has a Content-Security-Policy that restricts the page${but}.`),
      ...needs,
    ];
  }
  const isFramed = !hasFrameOptions && inHeaders.every((policy) => !sourcesOf(policy, 'frame-ancestors'));
  return [
    ...needs,
    ...granted(inHeaders, page),
    ...patterns(inHeaders, page),
    ...(isFramed ? [advice('policy', 'Other sites may show the page in a frame (frame-ancestors).')] : []),
  ];
};
