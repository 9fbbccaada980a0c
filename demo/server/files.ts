import { readFile, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context, Handler } from 'hono';
import { digest } from './shop.js';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
};

/** Compresses each text file once, with the best compression. */
const encodings: Readonly<Record<string, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  identity: (bytes) => Promise.resolve(bytes),
};

const encodingFor = (accepted: string): string =>
  ['br', 'gzip'].find((name) => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?![.]\\d*[1-9]))`).test(accepted)) ??
  'identity';

interface Served {
  readonly changed: number;
  readonly bytes: Promise<Uint8Array<ArrayBuffer>>;
  readonly tag: Promise<string>;
}

const cache = new Map<string, Served>();

/** Reads and compresses each version of a file once. */
const load = async (path: string, encoding: string): Promise<Served> => {
  const { mtimeMs: changed } = await stat(path);
  const key = `${encoding} ${path}`;
  const known = cache.get(key);
  if (known?.changed === changed) return known;
  const bytes = readFile(path).then(async (raw) => Uint8Array.from(await encodings[encoding]!(raw)));
  const served = { changed, bytes, tag: bytes.then((content) => `"${digest(content)}"`) };
  cache.set(key, served);
  return served;
};

const within = (root: string, path: string): string | undefined => {
  try {
    const full = resolve(root, `.${decodeURIComponent(path)}`);
    return full.startsWith(root + sep) ? full : undefined;
  } catch {
    return undefined;
  }
};

/** What the checkout's module loads has a hash of its content in its name. */
const lasting = /[\\/](?:chunks[\\/][^\\/]+|connect-checkout-\w+-[\w-]+\.js)$/;

const send = async (context: Context, path: string): Promise<Response | undefined> => {
  const type = types[extname(path)];
  if (!type) return undefined;
  const encoding = encodingFor(context.req.header('accept-encoding') ?? '');
  try {
    const { bytes, tag } = await load(path, encoding);
    const headers = {
      'Cache-Control': lasting.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: await tag,
      Vary: 'Accept-Encoding',
    };
    if (context.req.header('if-none-match') === headers.ETag) return context.body(null, 304, headers);
    const encoded = encoding === 'identity' ? {} : { 'Content-Encoding': encoding };
    return context.body(await bytes, 200, { ...headers, ...encoded, 'Content-Type': type });
  } catch {
    return undefined;
  }
};

/** Serves the files of a folder at the root of the site. */
export const files = (root: string): Handler => {
  const folder = resolve(root);
  return async (context, next) => {
    const path = within(folder, context.req.path);
    return (path && (await send(context, path))) || next();
  };
};
