import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { digestOf } from '../../src/audit/digest.js';
import type { InventoryFile } from '../../src/audit/inventory.js';

/** What a server answers at a path. */
export interface Served {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

/** A shop's server whose answers a test can change, by path. */
export interface LiveSite {
  readonly url: URL;
  readonly answers: Map<string, Served>;
  /** Paths with the cookie that came along. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

const script = (body: string): Served => ({ headers: { 'Content-Type': 'text/javascript' }, body });

const contents: Readonly<Record<string, string>> = {
  'connect-checkout.js': 'export const element = 1;',
  'connect-checkout-paying-1234567.js': 'export const paying = 1;',
  'chunks/de-1234567.js': 'export const words = 1;',
};

/** As the build lists them. */
export const files: readonly InventoryFile[] = Object.entries(contents).map(([file, body]) => ({
  file,
  purpose: `What ${file} is for.`,
  loads: 'when it is needed',
  integrity: digestOf(body),
}));

/** `integrity.json` of these files. */
export const importMap = JSON.stringify({
  integrity: Object.fromEntries(files.map(({ file, integrity }) => [`./${file}`, integrity])),
});

/** The recommended policy, with the digest of the import map. */
export const strictPolicy = [
  `default-src 'none'`,
  `script-src 'self' '${digestOf(importMap)}'`,
  `style-src 'self'`,
  `connect-src 'self' https://platform.example`,
  `img-src 'self' https://platform.example`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'self'`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html`,
].join('; ');

const mapTag = `<script type="importmap">${importMap}</script>`;
export const moduleTag = '<script type="module" src="connect-checkout.js"></script>';

/** A page as the guide makes it. @param more markup after the module */
export const pageWith = ({
  head = mapTag + moduleTag,
  more = '',
  policy = strictPolicy,
  headers = {},
} = {}): Served => ({
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    ...(policy && { 'Content-Security-Policy': policy }),
    'Integrity-Policy': 'blocked-destinations=(script)',
    ...headers,
  },
  body: `<!doctype html><html><head><title>Pay</title>${head}</head><body><connect-checkout></connect-checkout>${more}</body></html>`,
});

/** Starts it with a page as the guide makes it, at `/pay`. */
export const openSite = async (): Promise<LiveSite> => {
  const answers = new Map<string, Served>([['/pay', pageWith()]]);
  for (const [file, body] of Object.entries(contents)) answers.set(`/${file}`, script(body));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.cookie ?? ''}`.trim());
    const { status = 200, headers = {}, body = '' } = answers.get(request.url ?? '') ?? { status: 404 };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string);
    response.writeHead(status).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/pay`),
    answers,
    asked,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
