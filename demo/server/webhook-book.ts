import sdk from 'connect-sdk-nodejs';
import type { WebhooksHelper } from 'connect-sdk-nodejs/lib/v1/model/webhooks/index.js';
import { Bounded } from './bounded.js';

/** The key that signs the platform's events. */
export interface WebhookKey {
  readonly id: string;
  readonly secret: string;
}

export interface Webhooks {
  readonly helper: WebhooksHelper;
  /** Ids of processed events, since the platform may repeat one. */
  readonly done: Bounded<string, true>;
}

export const webhookBook = ({ id, secret }: WebhookKey): Webhooks => ({
  helper: sdk.webhooks.v1.init({
    getSecretKey: (keyId) =>
      keyId === id ? Promise.resolve(secret) : Promise.reject(new Error('Unknown webhook key')),
  }),
  done: new Bounded(),
});
