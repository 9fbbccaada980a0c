import { readFile, readdir } from 'node:fs/promises';
import { type IncomingMessage, type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Sandbox, createSandbox } from '../../src/sandbox/index.js';

export const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

const pages = fileURLToPath(new URL('pages/', import.meta.url));

export const brotli = (content: Buffer | string): Buffer =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

export interface Shop {
  readonly url: string;
  /** Paths of the shop's own files that were asked for, and `/pay` once it is answered, in their order. */
  readonly asked: readonly string[];
  /** The session that every page gets. */
  readonly session: Readonly<Record<'clientSessionId' | 'customerId' | 'clientApiUrl' | 'assetUrl', string>>;
  readonly publicKey: Readonly<Record<'keyId' | 'publicKey', string>>;
  close(): Promise<void>;
}

interface ShopOptions {
  /** A folder with the built element. */
  readonly element: string;
  /** More files, by their paths. */
  readonly more?: ReadonlyMap<string, string>;
  /** Milliseconds added to every answer: page, script, merchant, platform, pictures. */
  readonly latency: number;
  /** Products that the session is restricted to. */
  readonly only?: readonly number[] | undefined;
  /** How many products the platform lists: its own ones again, under other ids. */
  readonly products?: number | undefined;
  /** What the platform says of other things, changed on its way. */
  readonly changes?: readonly Change[];
}

/** Changes the JSON of the answers to a path of the Client API. */
export interface Change {
  readonly path: string;
  // What an answer holds is for its receiver to know.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly change: (body: any) => unknown;
}

interface Listed {
  readonly paymentProducts: readonly { readonly id: number; readonly paymentProductGroup?: string }[];
}

/** A list of so many products. */
const longList =
  (count: number) =>
  ({ paymentProducts }: Listed): Listed => {
    const single = paymentProducts.filter(({ paymentProductGroup }) => !paymentProductGroup);
    const more = Array.from({ length: count - paymentProducts.length }, (_, at) => ({
      ...single[at % single.length]!,
      id: 9000 + at,
    }));
    return { paymentProducts: [...paymentProducts, ...more] };
  };

const serve = async (listener: RequestListener) => {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

const bodyOf = async (request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Uint8Array.from(Buffer.concat(parts));
};

export const filesOf = async (element: string, more: ReadonlyMap<string, string>) => {
  const files = new Map<string, Buffer>();
  const add = async (folder: string, at: string) => {
    for (const name of await readdir(folder))
      if (types[extname(name)]) files.set(at + name, brotli(await readFile(join(folder, name))));
  };
  await add(pages, '/');
  await add(element, '/');
  await add(join(element, 'chunks'), '/chunks/');
  for (const [path, content] of more) files.set(path, brotli(content));
  return files;
};

/** Creates a payment, with an order of the server's own. */
const pay = (sandbox: Sandbox, { encryptedCustomerInput }: { encryptedCustomerInput: string }) =>
  sandbox.merchant('1001')('POST', '/payments', {
    encryptedCustomerInput,
    cardPaymentMethodSpecificInput: {
      threeDSecure: { redirectionData: { returnUrl: 'https://shop.example/return' } },
    },
    order: {
      amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
      customer: { billingAddress: { countryCode: 'NL' } },
      references: { merchantReference: 'bench' },
    },
  });

const platformFor = async (sandbox: () => Sandbox, latency: number) => {
  const platform = await serve(async (request, response) => {
    const body = await bodyOf(request);
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    const [answer] = await Promise.all([
      sandbox().fetch(platform.url + request.url, {
        method: request.method ?? 'GET',
        headers,
        ...(body.length && { body }),
      }),
      delay(latency),
    ]);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  return platform;
};

/**
 * A merchant and the platform, each at an origin of its own, that take their time. The session is one and the same
 * for all pages, so that no key pair is made while something is measured.
 */
export const openShop = async ({
  element,
  more = new Map(),
  latency,
  only,
  products,
  changes = [],
}: ShopOptions): Promise<Shop> => {
  const platform = await platformFor(() => sandbox, latency);
  const sandbox = createSandbox({ publicUrl: platform.url });
  const asksFor = only ? { paymentProductFilters: { restrictTo: { products: only } } } : {};
  const answer = await sandbox.merchant('1001')('POST', '/sessions', asksFor);
  const session = (await answer.json()) as Shop['session'];
  const long = products ? [{ path: '/products', change: longList(products) }] : [];
  for (const change of [...long, ...changes])
    sandbox.faults.add({ session: session.clientSessionId, kind: 'change', times: 'always', ...change });
  const keyUrl = `${session.clientApiUrl}/v1/${session.customerId}/crypto/publickey`;
  const asking = sandbox.fetch(keyUrl, {
    headers: { Authorization: `GCS v1Client:${session.clientSessionId}` },
  });
  const publicKey = (await (await asking).json()) as Shop['publicKey'];

  const files = await filesOf(element, more);
  const asked: string[] = [];
  const endpoints: Readonly<Record<string, (body: Uint8Array) => Promise<Response>>> = {
    '/session': async () => Response.json(session),
    '/pay': async (body) => pay(sandbox, JSON.parse(Buffer.from(body).toString())),
  };
  const shop = await serve(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', shop.url);
    const body = await bodyOf(request);
    await delay(latency);
    // Together they give pages a clock of 5 µs instead of 100.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'credentialless');
    const answer = await endpoints[pathname]?.(body);
    if (answer) {
      response.writeHead(answer.status, { 'Content-Type': 'application/json' });
      response.end(Buffer.from(await answer.arrayBuffer()));
      if (pathname === '/pay') asked.push(pathname);
      return;
    }
    asked.push(pathname);
    const file = files.get(pathname);
    const type = types[extname(pathname)];
    response.writeHead(
      file ? 200 : 404,
      file && type ? { 'Content-Type': type, 'Content-Encoding': 'br' } : {},
    );
    response.end(file);
  });
  return {
    url: shop.url,
    asked,
    session,
    publicKey,
    close: async () => {
      await Promise.all([shop.close(), platform.close()]);
    },
  };
};
