import { type Trouble, isTrouble } from './trouble.js';

/** Everything that the playground shows; its address says all of it, so that it can be sent to a colleague. */
export interface PlaygroundState {
  /** Attributes of the checkout, as they are written. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Custom properties, by their names without `--connect-`. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly theme: string;
  readonly trouble: readonly Trouble[];
  /** Of the checkout's column, in CSS pixels; 0 is all there is. */
  readonly width: number;
  readonly scheme: 'page' | 'light' | 'dark';
  readonly language: string;
}

export const start: PlaygroundState = {
  attributes: { amount: '2980', currency: 'EUR', country: 'NL' },
  tokens: {},
  theme: '',
  trouble: [],
  width: 0,
  scheme: 'page',
  language: 'html',
};

/** A bank adds parameters of its own when it sends the consumer back. */
const ATTRIBUTE = 'a.';
const TOKEN = 't.';

const withPrefix = (query: URLSearchParams, prefix: string): Record<string, string> =>
  Object.fromEntries(
    [...query]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );

export const readState = (query: URLSearchParams): PlaygroundState => {
  const attributes = withPrefix(query, ATTRIBUTE);
  const scheme = query.get('scheme');
  return {
    attributes: Object.keys(attributes).length ? attributes : start.attributes,
    tokens: withPrefix(query, TOKEN),
    theme: query.get('theme') ?? start.theme,
    trouble: query.getAll('trouble').filter(isTrouble),
    width: Number(query.get('width')) || start.width,
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : start.scheme,
    language: query.get('code') ?? start.language,
  };
};

export const writeState = (state: PlaygroundState): URLSearchParams => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(state.attributes)) query.set(ATTRIBUTE + name, value);
  for (const [name, value] of Object.entries(state.tokens)) query.set(TOKEN + name, value);
  for (const one of state.trouble) query.append('trouble', one);
  if (state.theme) query.set('theme', state.theme);
  if (state.width) query.set('width', String(state.width));
  if (state.scheme !== start.scheme) query.set('scheme', state.scheme);
  if (state.language !== start.language) query.set('code', state.language);
  return query;
};
