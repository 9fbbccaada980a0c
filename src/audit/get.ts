import { resolve } from './address.js';

/** The page, or a file of it, could not be looked at; the message says why. */
export class NotSeen extends Error {}

export interface Got {
  /** Where it was found in the end. */
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** Per answer, after decompression. */
const MAX_BYTES = 5_000_000;
/** Per answer, its body included, in milliseconds. */
const PATIENCE = 15_000;
const MAX_REDIRECTS = 5;

const read = async (response: Response): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MAX_BYTES) throw new NotSeen(`It has more than ${MAX_BYTES / 1_000_000} MB.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'The request failed.';
  if (error.name === 'TimeoutError') return `It did not answer within ${PATIENCE / 1000} seconds.`;
  const cause = error.cause as { readonly code?: string; readonly message?: string } | undefined;
  return `The request failed: ${cause?.code ?? cause?.message ?? error.message}.`;
};

/**
 * Fetches a page or a file as a browser does, and follows redirects within its origin only.
 *
 * @param cookie for the page's own server; it goes nowhere else
 * @throws NotSeen
 */
export const get = async (address: URL, cookie?: string): Promise<Got> => {
  let url = address;
  const signal = AbortSignal.timeout(PATIENCE);
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    if (!/^https?:$/.test(url.protocol)) throw new NotSeen(`${url.protocol} is neither http nor https.`);
    try {
      const headers = { Accept: 'text/html,*/*;q=0.8', ...(cookie !== undefined && { Cookie: cookie }) };
      const response = await fetch(url, { redirect: 'manual', headers, signal });
      const { status } = response;
      const location = response.headers.get('location');
      if (!(status >= 300 && status < 400 && status !== 304 && location))
        return { url, status, headers: response.headers, bytes: await read(response) };
      await response.body?.cancel();
      const next = resolve(location, url);
      if (next?.origin !== url.origin)
        throw new NotSeen(`It redirects to another origin, ${next?.origin ?? 'which is no address'}.`);
      url = next;
    } catch (error) {
      if (error instanceof NotSeen) throw error;
      throw new NotSeen(reasonOf(error), { cause: error });
    }
  }
  throw new NotSeen(`It redirects more than ${MAX_REDIRECTS} times.`);
};
