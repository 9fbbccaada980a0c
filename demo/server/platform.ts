import { Agent } from 'node:http';
import sdk from 'connect-sdk-nodejs';
import type { Client } from 'connect-sdk-nodejs/lib/model/client.js';
import type { SdkResponse } from 'connect-sdk-nodejs/lib/model/types.js';

export interface PlatformSettings {
  /**
   * The address of the Server API: here the sandbox, for real payments such as `https://eu.api-ingenico.com`.
   */
  readonly url: string;
  readonly apiKeyId: string;
  readonly secretApiKey: string;
}

/** The official SDK, which signs every call. Its logging stays off, since bodies are confidential. */
export const connectPlatform = ({ url, apiKeyId, secretApiKey }: PlatformSettings): Client => {
  const { protocol, hostname, port } = new URL(url);
  const scheme = protocol === 'http:' ? 'http' : 'https';
  return sdk.init({
    host: hostname,
    scheme,
    ...(port && { port: Number(port) }),
    ...(scheme === 'http' && { connectionOptions: { agent: new Agent({ keepAlive: true }) } }),
    apiKeyId,
    secretApiKey,
    integrator: 'Morrow & Finch',
  });
};

/** An answer of the platform, in the form in which the page gets it unchanged. */
export interface PlatformAnswer<T> {
  readonly status: number;
  readonly body: T;
  readonly isSuccess: boolean;
}

/** Milliseconds, enough for an acquirer; the consumer's page waits a little longer. */
const patience = 50_000;

/** The outcome of the call is unknown. */
export const noAnswer = (code: string) => ({
  status: 502,
  isSuccess: false,
  body: { errors: [{ code, message: 'No usable answer from the platform', httpStatusCode: 502 }] },
});

/** A refusal of the shop's own. */
export const refusal = (
  status: number,
  code: string,
  propertyName?: string,
): PlatformAnswer<{ readonly errors: readonly object[] }> => ({
  status,
  isSuccess: false,
  body: { errors: [{ code, message: code, ...(propertyName && { propertyName }), httpStatusCode: status }] },
});

export const unreachable = noAnswer('PLATFORM_UNREACHABLE');

/**
 * Waits for a call of the SDK. A platform that is unreachable or too slow, or whose answer is not JSON, becomes
 * a 502: the outcome is unknown, and the call can be repeated with the same idempotency key.
 */
export const ask = async <T>(call: Promise<SdkResponse<T, unknown>>): Promise<PlatformAnswer<unknown>> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof unreachable>((resolve) => {
    timer = setTimeout(() => resolve(unreachable), patience);
  });
  try {
    const { status, body, isSuccess } = await Promise.race([call, late]);
    return { status, body, isSuccess };
  } catch {
    return unreachable;
  } finally {
    clearTimeout(timer);
  }
};
