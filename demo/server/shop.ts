import { createHash } from 'node:crypto';
import type { Client } from 'connect-sdk-nodejs/lib/model/client.js';
import { refusalBook } from './card-testing.js';
import { type Orders, orderBook } from './orders.js';
import { type Visits, visitBook } from './visits.js';
import { type WebhookKey, type Webhooks, webhookBook } from './webhook-book.js';

export interface ShopSettings {
  readonly platform: Client;
  /** The address of the shop for consumers, without a trailing slash. */
  readonly url: string;
  /** Host names of the shop, beside the loopback's. */
  readonly hosts: readonly string[];
  /** The origin of the Client API and its pictures for browsers, for the Content-Security-Policy. */
  readonly platformOrigin: string;
  /** The key that signs the platform's webhooks. */
  readonly webhookKey: WebhookKey;
  readonly onRequest?: (request: RequestSeen) => void;
  readonly onBody?: (path: string, body: string) => void;
}

/** One line of the request log: no query, no header, no body. */
export interface RequestSeen {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** What all routes share. */
export interface Shop extends ShopSettings {
  readonly visits: Visits;
  readonly orders: Orders;
  readonly webhooks: Webhooks;
  readonly refusals: ReturnType<typeof refusalBook>;
}

export const openShop = (settings: ShopSettings): Shop => ({
  ...settings,
  visits: visitBook(),
  orders: orderBook(),
  webhooks: webhookBook(settings.webhookKey),
  refusals: refusalBook(),
});

/** A short hash of the content. */
export const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 20);
