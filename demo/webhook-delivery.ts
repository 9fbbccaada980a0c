import { createHmac, randomUUID } from 'node:crypto';
import type { Sandbox } from '../src/sandbox/index.js';

/**
 * Delivers what happens on the sandbox to the shop, signed as the platform signs it. On the real platform this is set
 * up in its configuration centre.
 *
 * @returns stops it
 */
export const deliverWebhooks = (
  sandbox: Sandbox,
  url: string,
  key: { readonly id: string; readonly secret: string },
): (() => void) =>
  sandbox.onStatusChange(({ merchantId, object, type, at, resource }) => {
    const created = new Date(at).toISOString().replace('Z', '+0000');
    const event = { apiVersion: 'v1', id: randomUUID(), created, merchantId, type, [object]: resource };
    const body = JSON.stringify(event);
    const signature = createHmac('sha256', key.secret).update(body).digest('base64');
    const headers = {
      'Content-Type': 'application/json',
      'X-GCS-KeyId': key.id,
      'X-GCS-Signature': signature,
    };
    // A shop that cannot be reached asks by itself when its order page is looked at.
    void fetch(url, { method: 'POST', headers, body }).catch(() => undefined);
  });
