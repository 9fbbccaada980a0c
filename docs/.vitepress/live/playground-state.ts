import { data } from './facts.data.js';
import { type Guest, isGuest } from './guests.js';
import { type LensName, isLens } from './lenses/lenses.js';
import { type Happening, type Trouble, isHappening, isTrouble } from './trouble.js';

/** Everything that the playground shows; its address says all of it, so that it can be sent to a colleague. */
export interface PlaygroundState {
  /** Attributes of the checkout, as they are written. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Custom properties, by their names without `--connect-`. */
  readonly tokens: Readonly<Record<string, string>>;
  /** The products and groups that the merchant's session is restricted to; empty: all. */
  readonly only: readonly string[];
  /** Stored accounts of the consumer, by their names in the shop. */
  readonly accounts: readonly string[];
  readonly theme: string;
  readonly trouble: readonly Trouble[];
  /** What has happened since the checkout was opened, in order. */
  readonly happened: readonly Happening[];
  readonly guests: readonly Guest[];
  /** Whether the consumer pays on the platform's own page. */
  readonly hosted: boolean;
  /** Of the checkout's column, in CSS pixels; 0 is all there is. */
  readonly width: number;
  readonly scheme: 'page' | 'light' | 'dark';
  readonly language: string;
  /** The journey that the visitor is on, by its name; empty: none. */
  readonly journey: string;
  /** Those that are open. */
  readonly lenses: readonly LensName[];
}

export const start: PlaygroundState = {
  attributes: { amount: '2980', currency: 'EUR', country: 'NL' },
  tokens: {},
  only: [],
  accounts: [],
  theme: '',
  trouble: [],
  happened: [],
  guests: [],
  hosted: false,
  width: 0,
  scheme: 'page',
  language: 'html',
  journey: '',
  lenses: [],
};

/** What the playground sets itself: an address from elsewhere must not say where a payment goes. */
export const ownAttributes: ReadonlySet<string> = new Set([
  'session',
  'session-url',
  'payment-url',
  'hosted-url',
  'return-url',
  'color-scheme',
  'name',
]);

/** A bank adds parameters of its own when it sends the consumer back. */
const ATTRIBUTE = 'a.';
const TOKEN = 't.';

const known = {
  [ATTRIBUTE]: new Set(data.attributes.map(({ name }) => name).filter((name) => !ownAttributes.has(name))),
  [TOKEN]: new Set(data.tokens.map(({ name }) => name.replace('--connect-', ''))),
} as const;

const withPrefix = (query: URLSearchParams, prefix: keyof typeof known): Record<string, string> =>
  Object.fromEntries(
    [...query]
      .filter(([name]) => name.startsWith(prefix) && known[prefix].has(name.slice(prefix.length)))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );

/** Whether an address says what is in the checkout, beside a journey. */
export const saysCheckout = (query: URLSearchParams): boolean =>
  [...query.keys()].some((name) => name.startsWith(ATTRIBUTE));

export const readState = (query: URLSearchParams): PlaygroundState => {
  const attributes = withPrefix(query, ATTRIBUTE);
  const scheme = query.get('scheme');
  return {
    attributes: Object.keys(attributes).length ? attributes : start.attributes,
    tokens: withPrefix(query, TOKEN),
    only: query.getAll('only'),
    accounts: query.getAll('account'),
    theme: query.get('theme') ?? start.theme,
    trouble: query.getAll('trouble').filter(isTrouble),
    happened: query.getAll('happened').filter(isHappening),
    guests: query.getAll('guest').filter(isGuest),
    hosted: query.has('hosted'),
    width: Number(query.get('width')) || start.width,
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : start.scheme,
    language: query.get('code') ?? start.language,
    journey: query.get('journey') ?? start.journey,
    lenses: query.getAll('lens').filter(isLens),
  };
};

export const writeState = (state: PlaygroundState): URLSearchParams => {
  const query = new URLSearchParams();
  const append = (name: string, values: readonly string[]) =>
    values.forEach((value) => query.append(name, value));
  for (const [name, value] of Object.entries(state.attributes)) query.set(ATTRIBUTE + name, value);
  for (const [name, value] of Object.entries(state.tokens)) query.set(TOKEN + name, value);
  append('only', state.only);
  append('account', state.accounts);
  append('trouble', state.trouble);
  append('happened', state.happened);
  append('guest', state.guests);
  append('lens', state.lenses);
  if (state.hosted) query.set('hosted', '');
  if (state.theme) query.set('theme', state.theme);
  if (state.width) query.set('width', String(state.width));
  if (state.scheme !== start.scheme) query.set('scheme', state.scheme);
  if (state.language !== start.language) query.set('code', state.language);
  if (state.journey) query.set('journey', state.journey);
  return query;
};

/** A name is taken out of a list, or put at its end. */
export const toggled = <Name>(names: readonly Name[], name: Name): readonly Name[] =>
  names.includes(name) ? names.filter((one) => one !== name) : [...names, name];
