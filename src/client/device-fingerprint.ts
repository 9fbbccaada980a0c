import type { Connection } from './connection.js';
import { object, plainText, requiredText } from './decode/wire.js';
import { request } from './request.js';

export interface DeviceFingerprint {
  /** For the merchant's server: `order.customer.device.deviceFingerprintTransactionId`. */
  readonly deviceFingerprintTransactionId: string;
  /** Markup with scripts of the platform's partner: only for a page that agreed to run it, in a frame of its own. */
  readonly html: string;
}

const decodeFingerprint = object<DeviceFingerprint>({
  deviceFingerprintTransactionId: requiredText,
  html: plainText,
});

/**
 * Begins the collection of a device fingerprint, once for a payment, where `deviceFingerprintEnabled` says so.
 * @param id a product's (number) or a group's (text)
 * @param collectorCallback the text of a function for the collector to call when done
 */
export const createDeviceFingerprint = (
  connection: Connection,
  id: number | string,
  signal?: AbortSignal,
  collectorCallback?: string,
): Promise<DeviceFingerprint> => {
  const entry = typeof id === 'number' ? `products/${id}` : `productgroups/${encodeURIComponent(id)}`;
  return request(connection, `${entry}/deviceFingerprint`, decodeFingerprint, {
    body: { collectorCallback },
    signal,
  });
};
