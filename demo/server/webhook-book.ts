import sdk from 'connect-sdk-nodejs';
import type { WebhooksHelper } from 'connect-sdk-nodejs/lib/v1/model/webhooks/index.js';
import { Bounded } from './bounded.js';

/** By which the platform signs its events, and the shop knows them. */
export interface WebhookKey {
  readonly id: string;
  readonly secret: string;
}

export interface Webhooks {
  readonly helper: WebhooksHelper;
  /** Ids of the events that were dealt with: the platform repeats what it is not sure of. */
  readonly done: Bounded<string, true>;
}

export const webhookBook = ({ id, secret }: WebhookKey): Webhooks => ({
  helper: sdk.webhooks.v1.init({
    getSecretKey: (keyId) =>
      keyId === id ? Promise.resolve(secret) : Promise.reject(new Error('Unknown webhook key')),
  }),
  done: new Bounded(),
});
