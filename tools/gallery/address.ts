import { type StateName, states } from './states/index.js';

/** What the address of a gallery page chooses: `/states/declined?locale=ar&scheme=dark&width=360`. */
export interface Address {
  /** `undefined` on the index. */
  readonly state: StateName | undefined;
  readonly locale: string | undefined;
  readonly scheme: 'light' | 'dark' | undefined;
  /** A file of `examples/themes`, without its ending. */
  readonly theme: string | undefined;
  /** The width of the checkout's column, in CSS pixels. */
  readonly width: number | undefined;
  /** Without the bar above the checkout, as pictures need it. */
  readonly bare: boolean;
}

export const locales = ['en-GB', 'ar', 'de', 'fr', 'nl', 'ja'] as const;
export const themes = ['minimal', 'dense', 'rounded', 'high-contrast', 'luxury'] as const;
export const widths = [320, 360, 480, 640] as const;

/** @throws Error with the list of states if the address names an unknown one */
export const readAddress = ({ pathname, searchParams }: URL): Address => {
  const [, name] = /^\/states\/([\w-]+)$/.exec(pathname) ?? [];
  if (name !== undefined && !Object.hasOwn(states, name))
    throw new Error(`There is no state ${name}; there are: ${Object.keys(states).join(', ')}.`);
  const scheme = searchParams.get('scheme');
  return {
    state: name as StateName | undefined,
    locale: searchParams.get('locale') ?? undefined,
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : undefined,
    theme: searchParams.get('theme') ?? undefined,
    width: Number(searchParams.get('width')) || undefined,
    bare: searchParams.has('bare'),
  };
};

/** The path and query of a page, without parameters that have their default. */
export const writeAddress = ({ state, bare, ...choices }: Address): string => {
  const query = Object.entries({ ...choices, ...(bare && { bare: '' }) })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === '' ? key : `${key}=${value}`));
  return `${state ? `/states/${state}` : '/'}${query.length ? `?${query.join('&')}` : ''}`;
};
