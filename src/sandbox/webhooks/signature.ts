import { toBase64 } from '../crypto/base64.js';

const encoder = new TextEncoder();

/** `X-GCS-Signature`: base64 of HMAC-SHA256 over the bytes of the body. */
export const signatureOf = async (secret: string, body: string): Promise<string> => {
  const hash = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), hash, false, ['sign']);
  return toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(body))));
};
