import { type PlaygroundState, readState, saysCheckout, start } from '../playground-state.js';
import { journeys } from './library.js';

/** The playground as a journey begins: its own checkout and troubles, in the visitor's theme, width, colours and language. */
export const stateFor = (state: PlaygroundState, name: string): PlaygroundState => {
  const { locale } = state.attributes;
  const { attributes, ...own } = journeys.get(name)?.start ?? {};
  return {
    ...state,
    only: start.only,
    accounts: start.accounts,
    trouble: start.trouble,
    happened: start.happened,
    guests: start.guests,
    hosted: start.hosted,
    ...own,
    attributes: { ...start.attributes, ...(locale && { locale }), ...attributes },
    journey: journeys.has(name) ? name : '',
  };
};

/** The state that an address says; one that names a journey, and no checkout, has the beginning of it. */
export const openState = (query: URLSearchParams): PlaygroundState => {
  const state = readState(query);
  return !state.journey || saysCheckout(query) ? state : stateFor(state, state.journey);
};
