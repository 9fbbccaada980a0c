/** What a visitor of the playground makes go wrong; the page writes it into its address, the worker obeys it. */
export const troubles = {
  slow: 'Slow network',
  offline: 'Offline',
  unavailable: 'Platform answers 503',
  lost: 'Answer to the payment is lost',
} as const;

export type Trouble = keyof typeof troubles;

export const isTrouble = (name: string): name is Trouble => Object.hasOwn(troubles, name);

/** What happens once, while somebody is at the checkout; an address that names it has it happen as soon as the list stands. */
export const happenings = {
  session: 'Session ends',
  key: 'Key rotates',
  clock: 'Clock + 2 h',
} as const;

/** What the visitor is told once it has happened. */
export const happenedWords = {
  session: 'The session is over. Go on typing, or pay.',
  key: 'The session has another key; what was sealed with the old one is refused.',
  clock: 'Two hours have passed.',
} as const satisfies Readonly<Record<keyof typeof happenings, string>>;

export type Happening = keyof typeof happenings;

export const isHappening = (name: string): name is Happening => Object.hasOwn(happenings, name);
