/** What each error code means to the developer of a page; the compiler refuses a code without an entry. */
import type { ErrorCode } from '../../src/domain/errors.js';
import messages from '../../src/messages/en.js';

interface Trouble {
  /** One sentence. */
  readonly meaning: string;
  /** What the consumer sees where it is not the message of the code. */
  readonly consumer?: string;
  /** What to look at, the likeliest first. */
  readonly look: readonly string[];
}

export const troubles: Readonly<Record<ErrorCode, Trouble>> = {
  config: {
    meaning: 'A property, an attribute or the session cannot be used. The message names it.',
    look: [
      '`amount` is an integer with two implied decimals: `2980`, not `29.80`.',
      '`currency` is ISO 4217 (`EUR`), `country` is ISO 3166-1 alpha-2 (`NL`).',
      'A session is the unchanged answer of *create session*: `clientSessionId`, `customerId`, `clientApiUrl`, `assetUrl`.',
      '`session-url` answers with JSON, without an envelope around it.',
      'A listener of `payment-ready` calls `respondWith` before it awaits anything, or `preventDefault`, and does not throw. Else the payment is in doubt: the next click sends the same idempotency key.',
    ],
  },
  network: {
    meaning: 'There was no answer at all. Reads are tried three times first.',
    look: [
      'The Content-Security-Policy: `connect-src` has the origin of `clientApiUrl`. The console of the browser says so.',
      'The address in the session’s `clientApiUrl` can be reached from the browser, not only from your server.',
      'An extension or a company’s proxy blocks it: try a private window.',
    ],
  },
  timeout: {
    meaning: 'The platform took longer than ten seconds, or your server longer than a minute.',
    look: [
      'Where it was the payment: its outcome is unknown. The consumer’s next click sends the same idempotency key, so that nobody pays twice.',
      'Your endpoint passes the platform’s answer on at once, and does its own work afterwards.',
    ],
  },
  http: {
    meaning: 'The platform refused a request: `httpStatus` and `apiCodes` say how.',
    look: [
      '400: the combination of amount, currency and country; `apiCodes` names the property.',
      '404: the product is not configured for your merchant, or not in this country.',
      '5xx: the platform’s side. `errorId` is what its support desk asks for.',
    ],
  },
  'session-expired': {
    meaning: 'The session is over: sessions live two hours at most.',
    consumer: `goes on if you renew it, and reads “${messages.sessionExpired}” Where nobody renews it, they read “${messages.errors['session-expired']}”`,
    look: [
      'Set `session-url`, or answer the event `session-expired` with `respondWith`.',
      'The same code means that the platform can no longer read `encryptedCustomerInput`: it was encrypted in an older session.',
    ],
  },
  'session-invalid': {
    meaning: 'The platform does not know this session. Another one of the same kind does not help.',
    look: [
      'The session is from the same environment as `clientApiUrl`: sandbox, test and live do not know each other.',
      'Nothing on the way changed it: pass the answer of *create session* on as it is.',
    ],
  },
  merchant: {
    meaning: 'Your own endpoint gave no usable answer.',
    look: [
      'Open the network panel: the status and the body of `session-url` or `payment-url`.',
      '`payment-url` answers with the unchanged answer of *create payment*, also where the platform refused it, with the platform’s status.',
      'A login page in place of JSON: the visitor’s cookie is missing (`SameSite`, another domain).',
    ],
  },
  parse: {
    meaning: 'The answer is not JSON.',
    look: ['A proxy or a captive portal answered with HTML.', 'The answer was cut off on its way.'],
  },
  schema: {
    meaning: 'The answer is JSON, but not what the API describes.',
    look: [
      '`clientApiUrl` leads to the Client API, with `/client` at its end.',
      'A gateway of your own rewrites answers.',
    ],
  },
  'crypto-key': {
    meaning: 'The public key cannot be used: not RSA, too short, or damaged. Nothing was encrypted with it.',
    look: ['The platform’s answer to `crypto/publickey` arrives unchanged. Tell the platform if it does.'],
  },
  'crypto-unavailable': {
    meaning: 'The browser offers no encryption to this page.',
    look: [
      'The page is served over https. `http://localhost` counts as secure, an address in your network does not.',
      'The file with the replacement (node-forge) is beside the module and may be loaded.',
    ],
  },
  encrypt: {
    meaning: 'The encryption failed.',
    look: ['Report it with the browser’s version: it should not happen.'],
  },
  wallet: {
    meaning: 'Apple Pay or Google Pay failed or could not be loaded.',
    consumer: `reads “${messages.errors['wallet']}” A wallet that cannot be loaded is left out of the list, without a word`,
    look: [
      'Apple Pay: the page’s domain is registered, and the page is opened over https.',
      'Google Pay: `merchantId` is set outside of tests, and the policy allows Google’s hosts: see [going live](../guide/going-live#wallets).',
    ],
  },
  aborted: {
    meaning: 'The page gave the request up, as when the element left the page.',
    consumer: 'sees nothing of it.',
    look: ['Nothing to do. In `connect-checkout/client`: your own `AbortSignal`.'],
  },
};

/** After what somebody typed, these say that it is still there. */
const keepsWhatWasTyped: ReadonlySet<ErrorCode> = new Set(['network', 'timeout', 'merchant']);

/** The sentence of the checkout itself, so that this page cannot say another. */
const consumerReads = (code: ErrorCode): string => {
  const own = troubles[code].consumer;
  if (own !== undefined) return `The consumer ${own}`;
  const sentence = messages.errors[code] ?? messages.errors.other;
  return `The consumer reads “${sentence}${keepsWhatWasTyped.has(code) ? ` ${messages.nothingLost}` : ''}”`;
};

export const troubleshootingPage = (): string => {
  const codes = (Object.keys(troubles) as ErrorCode[]).sort();
  return `# Troubleshooting by error code

\`checkout-error\` carries a frozen \`CheckoutError\`, and the property \`error\` keeps the last one. It never contains a typed
value or a body, so you may log all of it:

| property | |
|---|---|
| \`code\` | one of the codes below |
| \`message\` | for developers, in English; never shown to consumers |
| \`retryable\` | whether the same may succeed later |
| \`httpStatus\`, \`apiCodes\`, \`errorId\` | what the platform answered; \`errorId\` is for its support desk |
| \`attemptId\` | the attempt to pay that failed, if it had one: the beginning of its idempotency key |

## What the consumer sees

The message of the code, below, in the page's language.

- Where there is no form, as when the list could not be loaded: with a button *${messages.retry}* beside it.
- Where there is one: above the pay button, which tries again. “${messages.nothingLost}” is said only where something was
  typed.
- Where a payment was sent and no answer came, whatever the code: “${messages.unsure} ${messages.securityCodeAgain}” The next
  click sends the same idempotency key.

${codes.map((code) => `[\`${code}\`](#${code})`).join(' · ')}

${codes
  .map(
    (code) => `## \`${code}\` {#${code}}

${troubles[code].meaning}

${consumerReads(code)}

${troubles[code].look.map((line) => `- ${line}`).join('\n')}`,
  )
  .join('\n\n')}

## Nothing happens at all

- The tag stays empty: the module was not loaded. Look at the network panel for \`connect-checkout.js\` and the files that
  it asks for; they are in one folder.
- \`state\` is \`idle\`: there is no session yet. Set \`session-url\` or the property \`session\`.
- A wallet is not in the list: [wallets](../guide/going-live#wallets).
- "Pay" without an amount: \`amount\` or \`currency\` is missing.
`;
};
