import type { Choices } from './choices.js';
import { defaultChoices } from './choices.js';
import type { SandboxState } from './records/sandbox-state.js';
import type { ApiKey, Merchant } from './merchant.js';
import { type WebhookOptions, type WebhookSettings, webhookSettings } from './webhooks/options.js';
import type { StatusChange } from './status-change.js';

export interface SandboxOptions {
  /** Default: `1001` on GlobalCollect and `2001` on Ogone. */
  readonly merchants?: readonly Merchant[];
  /** Default: `sandbox-key` with secret `sandbox-secret`, for every merchant. */
  readonly apiKeys?: readonly ApiKey[];
  /** The address of the sandbox for consumers; default: the origin of each request. */
  readonly publicUrl?: string;
  /** Milliseconds since the epoch; default `Date.now`. The sandbox's clock can also be advanced. */
  readonly now?: () => number;
  /** Decisions where the platform's documentation is silent; see {@link Choices}. */
  readonly choices?: Partial<Choices>;
  /** Posts every new status, signed, to the merchant's endpoint; default: none. */
  readonly webhooks?: WebhookOptions;
  /**
   * Returns the built checkout, `connect-checkout.js` and what it loads by its path beside it, for hosted
   * checkout pages. Default: none, which those pages report.
   */
  readonly element?: (path: string) => Promise<string | undefined>;
  /** The state to continue from: another sandbox's `state()`, or the same parsed from JSON. */
  readonly state?: SandboxState;
  /** Called for every new status of a payment, capture, refund, payout, token, mandate or dispute. */
  readonly onStatusChange?: (change: StatusChange) => void;
  /** Called for internal errors of the sandbox; the caller of the API gets only an error envelope. */
  readonly onFault?: (fault: unknown) => void;
}

export interface Settings {
  /** Seeds add to them. */
  readonly merchants: Map<string, Merchant>;
  readonly apiKeys: ReadonlyMap<string, ApiKey>;
  readonly publicUrl: string | undefined;
  readonly choices: Choices;
  readonly webhooks: WebhookSettings | undefined;
  readonly element: (path: string) => Promise<string | undefined>;
}

export const defaultMerchants: readonly Merchant[] = [
  { id: '1001', platform: 'globalcollect' },
  { id: '2001', platform: 'ogone' },
];
const defaultKeys: readonly ApiKey[] = [{ id: 'sandbox-key', secret: 'sandbox-secret' }];

const byId = <T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** Completes options with their defaults; refuses invalid ones. */
export const settingsOf = (options: SandboxOptions): Settings => {
  const merchants = options.merchants ?? defaultMerchants;
  const wrong = merchants.find(({ id }) => !/^\d{1,10}$/.test(id));
  if (wrong)
    throw new TypeError(`A merchant's id must have 1 to 10 digits, not be ${JSON.stringify(wrong.id)}.`);
  const apiKeys = options.apiKeys ?? defaultKeys;
  if (apiKeys.some(({ id, secret }) => !id || id.includes(':') || !secret))
    throw new TypeError('An API key needs an id without a colon, and a secret.');
  return {
    merchants: byId(merchants),
    apiKeys: byId(apiKeys),
    publicUrl:
      options.publicUrl === undefined ? undefined : new URL(options.publicUrl).href.replace(/\/+$/, ''),
    choices: { ...defaultChoices, ...options.choices },
    webhooks: options.webhooks && webhookSettings(options.webhooks),
    element: options.element ?? (() => Promise.resolve(undefined)),
  };
};
