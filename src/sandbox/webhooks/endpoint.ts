import { randomHex } from '../crypto/base64.js';
import type { DeliveryRecord } from '../records/types.js';
import type { WebhookSettings } from './options.js';
import { signatureOf } from './signature.js';

/** The longest verification answer that is read, in characters. */
const LONGEST_ECHO = 200;

const call = (
  { url, fetch }: WebhookSettings,
  timeout: number,
  init: RequestInit & { readonly headers: Record<string, string> },
): Promise<Response> => fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeout) });

/** Reads no more of an answer than a correct one could have. */
const beginning = async (response: Response): Promise<string> => {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader && text.length <= LONGEST_ECHO) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel();
  return text;
};

/**
 * Asks the endpoint's owner to repeat a value, as at the registration of an endpoint on the platform.
 * @throws if the endpoint cannot be reached
 */
export const echoes = async (settings: WebhookSettings, timeout: number): Promise<boolean> => {
  const value = randomHex();
  const headers = { 'X-GCS-Webhooks-Endpoint-Verification': value };
  const response = await call(settings, timeout, { method: 'GET', headers });
  return response.ok && (await beginning(response)).trim() === value;
};

/**
 * Makes one attempt.
 * @returns the HTTP status; 0 without an answer
 */
export const post = async (
  settings: WebhookSettings,
  timeout: number,
  { body }: DeliveryRecord,
): Promise<number> => {
  const headers = {
    'Content-Type': 'application/json',
    'X-GCS-KeyId': settings.keyId,
    'X-GCS-Signature': await signatureOf(settings.secret, body),
  };
  try {
    const response = await call(settings, timeout, { method: 'POST', headers, body });
    await response.body?.cancel();
    return response.status;
  } catch {
    return 0;
  }
};
