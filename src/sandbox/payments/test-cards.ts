import { type TestCardOutcome, testCards } from '../catalogue/index.js';

export type Outcome = TestCardOutcome;

const outcomes: ReadonlyMap<string, Outcome> = new Map(
  testCards.map(({ cardNumber, emulatorOutcome }) => [cardNumber, emulatorOutcome]),
);

/** The outcome of a payment with a card; `undefined` if it is not a test card. */
export const outcomeOf = (cardNumber: string): Outcome | undefined => outcomes.get(cardNumber);
