import { randomHex } from '../crypto/base64.js';
import type { DeliveryRecord } from '../records/types.js';
import type { WebhookSettings } from './options.js';
import { signatureOf } from './signature.js';

/** The longest answer to a verification that is read, in characters. */
const LONGEST_ECHO = 200;

const call = (
  { url, fetch }: WebhookSettings,
  timeout: number,
  init: RequestInit & { readonly headers: Record<string, string> },
): Promise<Response> => fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeout) });

/** Reads no more of an answer than could be right. */
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
 * The endpoint's owner is asked to repeat a value, as when an endpoint is registered on the platform.
 * @throws where it cannot be reached.
 */
export const echoes = async (settings: WebhookSettings, timeout: number): Promise<boolean> => {
  const value = randomHex();
  const headers = { 'X-GCS-Webhooks-Endpoint-Verification': value };
  const response = await call(settings, timeout, { method: 'GET', headers });
  return response.ok && (await beginning(response)).trim() === value;
};

/**
 * One attempt.
 * @returns the HTTP status; 0 where there was no answer.
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
