import { testCards as published } from '../products/catalogue.js';

/** How a payment with a test card goes. */
export type Outcome =
  | 'AUTHORISED'
  | 'REJECTED'
  | 'REDIRECT_3DS'
  | 'PENDING_FRAUD_APPROVAL'
  /** The acquirer says that the security code is wrong. */
  | 'WRONG_SECURITY_CODE'
  /** Authorised, but the capture is refused later. */
  | 'REJECTED_CAPTURE'
  /** Paid, but refunds are refused. */
  | 'REJECTED_REFUND'
  /** The platform itself breaks: 500. */
  | 'SERVER_ERROR'
  /** The platform is down for a moment: 503. */
  | 'UNAVAILABLE'
  | 'NOT_ALLOWED_IN_CONTEXT';

/** Numbers of the sandbox's own, beside those of the catalogue; all pass the Luhn check. */
const own: readonly (readonly [cardNumber: string, outcome: Outcome])[] = [
  ['4567355005005009', 'SERVER_ERROR'],
  ['4567355035035034', 'UNAVAILABLE'],
  ['4567352000000002', 'WRONG_SECURITY_CODE'],
  ['4567359300000004', 'REJECTED_CAPTURE'],
  ['4567351850000005', 'REJECTED_REFUND'],
  ['5105105105105100', 'AUTHORISED'],
  ['4761730000000003', 'AUTHORISED'],
  ['6200000000000005', 'AUTHORISED'],
  ['9400000000000007', 'AUTHORISED'],
];

const outcomes: ReadonlyMap<string, Outcome> = new Map([
  ...published.map(({ cardNumber, emulatorOutcome }) => [cardNumber, emulatorOutcome as Outcome] as const),
  ...own,
]);

/** `undefined`: not a test card. */
export const outcomeOf = (cardNumber: string): Outcome | undefined => outcomes.get(cardNumber);
