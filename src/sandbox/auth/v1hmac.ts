import { fromBase64, toBase64 } from '../crypto/base64.js';
import type { RequestFacts } from '../http/request-facts.js';
import { observedErrors } from '../http/errors.js';
import type { ApiKey, Merchant } from '../merchant.js';
import type { World } from '../world.js';

const HASH = { name: 'HMAC', hash: 'SHA-256' };
const HEADER = /^GCS v1HMAC:([^:\s]+):([A-Za-z0-9+/]{43}=)$/;

/** A header's value in one line. */
const unfolded = (value: string): string =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');

/**
 * The text that a Server API call's signature covers; `target` is path and query exactly as on the request
 * line.
 */
export const stringToSign = (method: string, headers: Headers, target: string): string => {
  const signed = [...headers]
    .map(([name, value]) => [name.toLowerCase(), unfolded(value)] as const)
    .filter(([name]) => name.startsWith('x-gcs'))
    .sort(([a], [b]) => (a.toUpperCase() < b.toUpperCase() ? -1 : 1))
    .map(([name, value]) => `${name}:${value}\n`);
  const type = headers.get('content-type') ?? '';
  return `${method}\n${type}\n${headers.get('date') ?? ''}\n${signed.join('')}${target}\n`;
};

const importKey = (secret: string) =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(secret), HASH, false, ['sign', 'verify']);

/** Whether the signature (base64) belongs to the text; compared by Web Crypto in constant time. */
export const verifySignature = async (secret: string, text: string, signature: string): Promise<boolean> => {
  const bytes = fromBase64(signature);
  return (
    !!bytes && crypto.subtle.verify('HMAC', await importKey(secret), bytes, new TextEncoder().encode(text))
  );
};

/** The signature for the `Authorization` header, which follows the key's id. */
export const signature = async (secret: string, text: string): Promise<string> =>
  toBase64(
    new Uint8Array(await crypto.subtle.sign('HMAC', await importKey(secret), new TextEncoder().encode(text))),
  );

/** Returns the API key of a request that was signed correctly and recently. */
const signingKey = async (
  { settings }: World,
  request: Request,
  target: string,
): Promise<ApiKey | undefined> => {
  const [, keyId = '', given = ''] = HEADER.exec(request.headers.get('authorization') ?? '') ?? [];
  const key = settings.apiKeys.get(keyId);
  const date = Date.parse(request.headers.get('date') ?? '');
  // Uses real time, as servers sign with it: the sandbox's own clock may have been moved.
  const punctual = Math.abs(date - Date.now()) <= settings.choices.dateTolerance;
  const text = stringToSign(request.method, request.headers, target);
  const genuine = await verifySignature(key?.secret ?? 'no such key', text, given);
  return punctual && genuine ? key : undefined;
};

/** Authenticates a call that concerns no merchant: any API key is accepted. */
export const authenticateKey = async (world: World, request: Request, target: string): Promise<void> => {
  if (!(await signingKey(world, request, target))) throw observedErrors.unauthorized();
};

/** Returns the merchant of a Server API call. Every failure gets the same error. */
export const authenticateServer = async (
  world: World,
  request: Request,
  from: RequestFacts & { readonly target: string },
  merchantId: string,
): Promise<Merchant> => {
  const merchant = world.settings.merchants.get(merchantId);
  const key = from.trusted ? undefined : await signingKey(world, request, from.target);
  const allowed = from.trusted || (key && key.merchants?.includes(merchantId) !== false);
  if (!merchant || !allowed) throw observedErrors.unauthorized();
  return merchant;
};
