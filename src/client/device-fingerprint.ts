import type { Connection } from './connection.js';
import { object, plainText, requiredText } from './decode/wire.js';
import { request } from './request.js';

export interface DeviceFingerprint {
  /** For the merchant's server: `order.customer.device.deviceFingerprintTransactionId`. */
  readonly deviceFingerprintTransactionId: string;
  /**
   * Markup with scripts of the platform's partner. Run it only if the page agreed, and only in a frame of its
   * own.
   */
  readonly html: string;
}

const decodeFingerprint = object<DeviceFingerprint>({
  deviceFingerprintTransactionId: requiredText,
  html: plainText,
});

/**
 * Begins collecting a device fingerprint, once per payment, where `deviceFingerprintEnabled` is set.
 * @param id of a product (number) or a group (text)
 * @param collectorCallback source text of a function that the collector calls when it is done
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
