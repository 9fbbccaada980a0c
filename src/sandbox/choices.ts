import { DAY, HOUR, MINUTE } from './clock.js';

/**
 * The sandbox's decisions where the platform's documentation is silent. Each one that could not be verified on
 * the real platform is an entry here, and can be changed with `createSandbox({ choices: { … } })`.
 */
export interface Choices {
  /**
   * The largest difference, in milliseconds, between the `Date` header of a Server API call and real time; the
   * sandbox's clock may be moved.
   */
  readonly dateTolerance: number;
  /** A session's lifetime; documented as at most two hours, without renewal. */
  readonly sessionLifetime: number;
  /** How long an answer is replayed for its idempotence key; documented as 24 hours. */
  readonly idempotenceLifetime: number;
  /** The longest idempotence key, in characters. */
  readonly idempotenceKeyLength: number;
  /** A nonce works only once; with `accept` it is not remembered. */
  readonly nonceReplay: 'refuse' | 'accept';
  /** How long a used nonce is remembered, in milliseconds. */
  readonly nonceMemory: number;
  /**
   * The real decoder also accepts the parts of a JWE in padded standard base64; the sandbox does not by
   * default.
   */
  readonly acceptPaddedBase64: boolean;
  /** The headers of Client API answers that pages may read, beyond those that CORS always allows. */
  readonly exposedHeaders: readonly string[];
  /** `find` calls without a result answer an empty list, or 404. */
  readonly nothingFound: 'empty-list' | 'not-found';
  /**
   * The most digits in an IIN look-up of the Client API: a page that sends a complete card number should
   * notice.
   */
  readonly longestIin: number;
  /**
   * What happens to a payment by card, wallet or direct debit without a card, account, mandate or token. It is
   * not documented as an error, but no platform could charge it.
   */
  readonly nothingToCharge: 'refuse' | 'authorise';
  /** What happens to a token without a number, of an expired card or of an impossible account. */
  readonly tokenData: 'check' | 'store';
  /**
   * How many years ahead a card may expire. Three official client SDKs refuse more than 25, but the Server
   * API's own example is `1299`, so any is accepted.
   */
  readonly mostYearsToExpiry: number;
  /**
   * Whether a mandate in a request must have the debtor's street, zip, city and country, as on the sister
   * platform.
   */
  readonly mandatesNeedAddress: boolean;
  /** After how long without a payment a mandate expires, in milliseconds; the rules of SEPA say 36 months. */
  readonly mandateLifetime: number;
  /** A mandate for one payment (`UNIQUE`) is `USED` by it, or can be charged again. */
  readonly uniqueMandates: 'once' | 'again';
  /** The accepted challenge preferences for 3-D Secure. */
  readonly challengeIndicators: readonly string[];
  /** Whether the issuer grants an exemption from strong authentication (`exemptionRequest`). */
  readonly exemptions: 'grant' | 'refuse';
  /** The most that counts as a low value, in the order's currency; in the European Union 30 euros. */
  readonly lowValueExemption: number;
  /** Whether a network token with a cryptogram is charged without the bank asking the consumer. */
  readonly networkTokenCryptograms: 'authenticate' | 'ignore';
  /** The longest descriptor of a card payment; it varies from 22 to 30 characters with the acquirer. */
  readonly longestCardDescriptor: number;
  /** The longest descriptor of products without one in the reference: it is checked and has no effect. */
  readonly longestOtherDescriptor: number;
  /** Card numbers other than the published test cards are refused. */
  readonly testCardsOnly: boolean;
  /** Countries with a customer look-up, whose fields are then required; ISO 3166-1 alpha-2. */
  readonly customersLookedUpIn: readonly string[];
  /**
   * The accepted return URLs. `strict` is the platform's rule: https, no IP address, no localhost; `relaxed`
   * accepts any http or https address.
   */
  readonly returnUrls: 'relaxed' | 'strict';
  /** Whether the return URL gets the payment's id as `REF` beside `RETURNMAC`. */
  readonly returnReference: boolean;
  /** Whether a payment that redirects to a bank or wallet must have a return URL. */
  readonly redirectsNeedReturnUrl: boolean;
  /** Whether a card payment on Ogone must have a return URL, as documented. */
  readonly ogoneCardsNeedReturnUrl: boolean;
  /** Payment methods that wait for the merchant's approval unless `requiresApproval` says otherwise. */
  readonly approvalByDefault: readonly string[];
  /** Payment methods whose refunds wait for the merchant's approval on GlobalCollect. */
  readonly refundsToApprove: readonly string[];
  /** Milliseconds until CAPTURE_REQUESTED becomes CAPTURED. */
  readonly captureDelay: number;
  /** Milliseconds until CAPTURED becomes PAID. */
  readonly paidDelay: number;
  /** Milliseconds until the money of a bank transfer or a cash payment arrives. */
  readonly transferDelay: number;
  /** Milliseconds until a requested refund or payout is completed. */
  readonly refundDelay: number;
  /** Milliseconds until a redirected consumer who has not returned counts as gone. */
  readonly redirectLifetime: number;
  /** Milliseconds that each third-party status lasts. */
  readonly thirdPartyStep: number;
  /** Milliseconds that payments and their records are kept. */
  readonly recordLifetime: number;
  /** The most records of each kind; beyond that, the oldest are deleted. */
  readonly mostRecords: number;
  /** The total size of all dispute files, in characters of base64. */
  readonly mostFileCharacters: number;
  /** Milliseconds before each further delivery of an event; after the last one it is given up (about a day). */
  readonly webhookRetries: readonly number[];
  /** Milliseconds that an endpoint may take to answer. */
  readonly webhookTimeout: number;
  /** Whether an endpoint that fails the verification still gets its events. */
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
  exemptions: 'grant',
  lowValueExemption: 3_000,
  networkTokenCryptograms: 'authenticate',
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

/**
 * The call of the recorded set (`compare/calls.ts`) that would settle each choice on the real platform; none where the
 * choice is a limit of the sandbox itself.
 */
export const settledBy: Readonly<Record<keyof Choices, string | undefined>> = {
  dateTolerance: 'sign with a date six minutes ago',
  sessionLifetime: 'use a session for three hours',
  idempotenceLifetime: 'pay with the same idempotence key a day later',
  idempotenceKeyLength: 'pay with an idempotence key of 41 characters',
  nonceReplay: 'pay by sealed input twice',
  nonceMemory: 'pay by the same sealed input an hour later',
  acceptPaddedBase64: 'pay by sealed input in padded base64',
  exposedHeaders: 'get a public key',
  nothingFound: 'find products where there are none',
  longestIin: 'look up an IIN of nine digits in the Client API',
  nothingToCharge: 'pay by card without a card',
  tokenData: 'store a card that has expired',
  mostYearsToExpiry: 'pay by a card that expires in 70 years',
  mandatesNeedAddress: 'create a mandate without an address',
  mandateLifetime: 'pay by a mandate of 37 months ago',
  uniqueMandates: 'pay twice by a mandate for one payment',
  challengeIndicators: 'pay by card with an unknown challenge indicator',
  exemptions: 'pay by card with an exemption',
  lowValueExemption: 'pay 31 euros by card with an exemption for a low value',
  networkTokenCryptograms: 'pay by a network token with a cryptogram',
  longestCardDescriptor: 'pay by card with a descriptor of 30 characters',
  longestOtherDescriptor: 'pay by bank transfer with a descriptor of 300 characters',
  testCardsOnly: 'pay by a card that is no test card',
  customersLookedUpIn: 'get a product that looks consumers up, in the Netherlands',
  returnUrls: 'pay by redirect, back to localhost',
  returnReference: 'come back from a redirect',
  redirectsNeedReturnUrl: 'pay by redirect without a return URL',
  ogoneCardsNeedReturnUrl: 'pay by card without a return URL',
  approvalByDefault: 'pay by card',
  refundsToApprove: 'refund a bank transfer',
  captureDelay: 'look at a captured payment after 25 hours',
  paidDelay: 'look at a captured payment after 50 hours',
  transferDelay: 'look at a bank transfer after 25 hours',
  refundDelay: 'look at a refund after 25 hours',
  redirectLifetime: 'look at a redirect payment after four hours',
  thirdPartyStep: 'ask an app for its status after six seconds',
  recordLifetime: 'look at a payment of 190 days ago',
  mostRecords: undefined,
  mostFileCharacters: undefined,
  webhookRetries: 'be told by an endpoint that answers 500, late, or repeats nothing',
  webhookTimeout: 'be told by an endpoint that answers 500, late, or repeats nothing',
  unverifiedWebhooks: 'be told by an endpoint that answers 500, late, or repeats nothing',
};
