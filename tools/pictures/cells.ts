import { themes } from '../gallery/address.js';
import { type StateName, states } from '../gallery/states/index.js';

/** What one picture shows. */
export interface Cell {
  readonly state: StateName;
  /** CSS pixels, of the window and of the checkout's column. */
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly locale: string;
  readonly theme?: string;
}

export const names = Object.keys(states) as StateName[];

/** `declined-360-dark-ar` */
export const nameOf = ({ state, width, scheme, locale, theme }: Cell): string =>
  [state, width, scheme, locale, theme].filter(Boolean).join('-');

/** For a person. */
export const describe = ({ state, width, scheme, locale, theme }: Cell): string =>
  `The state ${state} at ${width} px, ${scheme}, in ${locale}${theme ? `, in the theme ${theme}` : ''}`;

const grid = (
  of: readonly StateName[],
  widths: readonly number[],
  schemes: readonly Cell['scheme'][],
  locales: readonly string[],
): readonly Cell[] =>
  of.flatMap((state) =>
    widths.flatMap((width) =>
      schemes.flatMap((scheme) => locales.map((locale) => ({ state, width, scheme, locale }))),
    ),
  );

/** States in which something is drawn that a colour scheme, a direction or little room may break. */
const telling: readonly StateName[] = [
  'list',
  'errors',
  'declined',
  'dialog',
  'instructions',
  'installments',
  'stored-accounts',
  'manage',
];

/**
 * Compared with every change: each state on a phone; those that tell most in the dark, from right to left, with little and with
 * much room; each theme.
 */
export const daily: readonly Cell[] = [
  ...grid(names, [360], ['light'], ['en-GB']),
  ...grid([...telling, 'co-brand', 'loading', 'paid', 'policy'], [360], ['dark'], ['en-GB']),
  ...grid(['qr-code'], [640], ['light', 'dark'], ['en-GB']),
  ...grid([...telling, 'bank-search'], [360], ['light'], ['ar']),
  ...grid([...telling, 'failed'], [320], ['light'], ['de']),
  ...grid(['list', 'errors', 'failed'], [1280], ['light'], ['en-GB']),
  ...themes.map((theme) => ({ state: 'list', width: 360, scheme: 'light', locale: 'en-GB', theme }) as const),
];

/** Everything that may look different. */
export const all: readonly Cell[] = [
  ...grid(names, [320, 360, 768, 1280], ['light', 'dark'], ['en-GB', 'ar', 'de']),
  ...grid(['list', 'errors', 'paid'], [360], ['light', 'dark'], ['en-GB']).flatMap((cell) =>
    themes.map((theme) => ({ ...cell, theme })),
  ),
];
