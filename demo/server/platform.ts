import { Agent } from 'node:http';
import sdk from 'connect-sdk-nodejs';
import type { Client } from 'connect-sdk-nodejs/lib/model/client.js';
import type { SdkResponse } from 'connect-sdk-nodejs/lib/model/types.js';

export interface PlatformSettings {
  /** Where the Server API is; the sandbox here, `https://eu.api-ingenico.com` and the like in earnest. */
  readonly url: string;
  readonly apiKeyId: string;
  readonly secretApiKey: string;
}

/** The official SDK, which signs every call. Its own logging stays off: bodies are nobody's business. */
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

/** An answer of the platform, in the form in which it is handed on to the page: whatever it is, as it is. */
export interface PlatformAnswer<T> {
  readonly status: number;
  readonly body: T;
  readonly isSuccess: boolean;
}

/** Long enough for an acquirer; the consumer's page waits a little longer than this. */
const patience = 50_000;

/** Nobody can say how the call ended. */
export const noAnswer = (code: string) => ({
  status: 502,
  isSuccess: false,
  body: { errors: [{ code, message: 'No usable answer from the platform', httpStatusCode: 502 }] },
});

export const unreachable = noAnswer('PLATFORM_UNREACHABLE');

/**
 * Waits for a call of the SDK. A platform that cannot be reached, is too slow, or answers with something that is no
 * JSON becomes a 502: nobody knows how the call ended, and it may be repeated with the same idempotence key.
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
