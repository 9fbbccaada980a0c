/** What a visitor of the playground makes go wrong; the page writes it into its address, the worker obeys it. */
export const troubles = {
  slow: 'Slow network',
  offline: 'Offline',
  unavailable: 'Platform answers 503',
  lost: 'Answer to the payment is lost',
} as const;

export type Trouble = keyof typeof troubles;

export const isTrouble = (name: string): name is Trouble => Object.hasOwn(troubles, name);
