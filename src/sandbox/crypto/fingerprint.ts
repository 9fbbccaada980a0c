import { hex } from './base64.js';

/** A hash that identifies equal account numbers without storing them; its key belongs to this sandbox. */
export const fingerprint = async (secret: string, value: string): Promise<string> => {
  const encoder = new TextEncoder();
  const hash = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), hash, false, ['sign']);
  return hex(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(value))));
};
