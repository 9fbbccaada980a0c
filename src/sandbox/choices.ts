import { DAY, HOUR, MINUTE } from './clock.js';

/**
 * What the platform's documentation leaves open, decided. Every decision of the sandbox that could not be verified
 * against the real platform is one entry here; each can be changed with `createSandbox({ choices: { … } })`.
 */
export interface Choices {
  /** How far the `Date` header of a Server API call may be off real time, in milliseconds; the sandbox's clock may be moved. */
  readonly dateTolerance: number;
  /** A session's life; documented as two hours at most, neither renewed nor prolonged. */
  readonly sessionLifetime: number;
  /** How long an answer is replayed for its idempotence key; documented as 24 hours. */
  readonly idempotenceLifetime: number;
  /** The longest idempotence key, in characters. */
  readonly idempotenceKeyLength: number;
  /** A payload's nonce works once; with `accept` it is not remembered. */
  readonly nonceReplay: 'refuse' | 'accept';
  /** How long a used nonce is remembered, in milliseconds. */
  readonly nonceMemory: number;
  /** The real decoder takes the parts of a JWE in padded standard base64 too; strict by default. */
  readonly acceptPaddedBase64: boolean;
  /** What pages may read of the headers of the Client API's answers, beside what CORS always lets them. */
  readonly exposedHeaders: readonly string[];
  /** `find` calls without a result answer an empty list, or 404. */
  readonly nothingFound: 'empty-list' | 'not-found';
  /** More digits than this in an IIN look-up of the Client API are refused: a page that sends a whole card number should notice. */
  readonly longestIin: number;
  /**
   * A payment by card, wallet or direct debit that names no card, account, mandate or token. No documentation says that
   * it is refused, but no platform could charge it.
   */
  readonly nothingToCharge: 'refuse' | 'authorise';
  /** A token without a number, of a card that has expired or of an account that cannot exist: refused, or stored. */
  readonly tokenData: 'check' | 'store';
  /**
   * How many years ahead a card may expire. Three official client SDKs refuse more than 25, yet the Server API's own
   * example is `1299`: any.
   */
  readonly mostYearsToExpiry: number;
  /** A mandate that is made by a call names street, zip, city and country of its debtor, as on the sister platform. */
  readonly mandatesNeedAddress: boolean;
  /** After how long without a payment a mandate expires, in milliseconds; the rules of SEPA say 36 months. */
  readonly mandateLifetime: number;
  /** A mandate for one payment (`UNIQUE`) is `USED` by it, or can be charged again. */
  readonly uniqueMandates: 'once' | 'again';
  /** How much the merchant may want a challenge in 3-D Secure; anything else is refused. */
  readonly challengeIndicators: readonly string[];
  /** The longest descriptor of a card payment; it varies from 22 to 30 characters with the acquirer. */
  readonly longestCardDescriptor: number;
  /** The longest descriptor of products that have none in the reference: it is checked, and does nothing. */
  readonly longestOtherDescriptor: number;
  /** Card numbers other than the published test cards are refused. */
  readonly testCardsOnly: boolean;
  /** Countries in which consumers can be looked up, and are asked for all that this needs; ISO 3166-1 alpha-2. */
  readonly customersLookedUpIn: readonly string[];
  /**
   * Where the consumer may be sent back to. `strict` is the platform's rule: https, no IP address, no localhost;
   * `relaxed` takes any http or https address.
   */
  readonly returnUrls: 'relaxed' | 'strict';
  /** The return URL gets the payment's id as `REF` beside `RETURNMAC`. */
  readonly returnReference: boolean;
  /** Payments that take the consumer to a bank or wallet name where to come back to, else 400. */
  readonly redirectsNeedReturnUrl: boolean;
  /** On Ogone a card payment names a return URL (documented as required), else 400. */
  readonly ogoneCardsNeedReturnUrl: boolean;
  /** Payment methods that wait for the merchant's approval where `requiresApproval` is not given. */
  readonly approvalByDefault: readonly string[];
  /** Payment methods whose refunds wait for the merchant's approval on GlobalCollect. */
  readonly refundsToApprove: readonly string[];
  /** After how long CAPTURE_REQUESTED becomes CAPTURED, in milliseconds. */
  readonly captureDelay: number;
  /** After how long CAPTURED becomes PAID. */
  readonly paidDelay: number;
  /** After how long the money of a bank transfer or a cash payment arrives. */
  readonly transferDelay: number;
  /** After how long a refund or payout that was requested is done. */
  readonly refundDelay: number;
  /** After how long a redirected consumer who never came back counts as gone. */
  readonly redirectLifetime: number;
  /** How long each third-party status lasts before the next one. */
  readonly thirdPartyStep: number;
  /** How long payments, and what belongs to them, are remembered, in milliseconds. */
  readonly recordLifetime: number;
  /** Of each kind of record; beyond that the oldest are forgotten. */
  readonly mostRecords: number;
  /** Of all files of disputes together, in characters of base64. */
  readonly mostFileCharacters: number;
  /** Waits before an event is sent again, in milliseconds; after the last one it is given up (about a day). */
  readonly webhookRetries: readonly number[];
  /** How long an endpoint may take to answer. */
  readonly webhookTimeout: number;
  /** An endpoint that does not repeat the verification's value gets its events nevertheless, or none. */
  readonly unverifiedWebhooks: 'deliver' | 'hold';
}

export const defaultChoices: Choices = {
  dateTolerance: 5 * MINUTE,
  sessionLifetime: 2 * HOUR,
  idempotenceLifetime: DAY,
  idempotenceKeyLength: 40,
  nonceReplay: 'refuse',
  nonceMemory: 2 * HOUR + DAY,
  acceptPaddedBase64: false,
  exposedHeaders: ['Date'],
  nothingFound: 'empty-list',
  longestIin: 8,
  nothingToCharge: 'refuse',
  tokenData: 'check',
  mostYearsToExpiry: Infinity,
  mandatesNeedAddress: true,
  mandateLifetime: 1096 * DAY,
  uniqueMandates: 'once',
  challengeIndicators: [
    'no-preference',
    'no-challenge-requested',
    'challenge-requested',
    'challenge-required',
  ],
  longestCardDescriptor: 25,
  longestOtherDescriptor: 256,
  testCardsOnly: true,
  customersLookedUpIn: ['DK', 'FI', 'NO', 'SE'],
  returnUrls: 'relaxed',
  returnReference: true,
  redirectsNeedReturnUrl: true,
  ogoneCardsNeedReturnUrl: true,
  approvalByDefault: ['card', 'mobile', 'directDebit', 'eInvoice'],
  refundsToApprove: ['bankTransfer', 'cash', 'directDebit', 'eInvoice', 'invoice', 'redirect'],
  captureDelay: DAY,
  paidDelay: DAY,
  transferDelay: DAY,
  refundDelay: DAY,
  redirectLifetime: 3 * HOUR,
  thirdPartyStep: 5_000,
  recordLifetime: 180 * DAY,
  mostRecords: 50_000,
  mostFileCharacters: 64_000_000,
  webhookRetries: [5_000, 30_000, 5 * MINUTE, HOUR, 6 * HOUR, 17 * HOUR],
  webhookTimeout: 10_000,
  unverifiedWebhooks: 'deliver',
};
