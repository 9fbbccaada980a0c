import { readFileSync, statSync } from 'node:fs';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The server in front of the example shop, as a framework's own would be: its built pages, and all else from the shop. */
export class Front {
  #pages = '';
  #shop = '';
  readonly #server = createServer((request, response) => this.#answer(request, response));

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
  }

  /** @param pages the folder of the built pages @param shop the address of the example shop */
  serve(pages: string, shop: string): void {
    this.#pages = pages;
    this.#shop = shop;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = normalize(decodeURIComponent(request.url!.split('?')[0]!));
    const file = join(this.#pages, path === '/' ? 'index.html' : path);
    const own = request.method === 'GET' && isFile(file) ? file : undefined;
    if (own && path !== '/') return this.#send(own, response);
    const { method, headers, url } = request;
    const inner = ask(this.#shop + url, { method, headers }, (answer) => {
      // The first page begins the visit: the shop's cookie comes with it.
      if (own) {
        answer.resume();
        const cookie = answer.headers['set-cookie'];
        if (cookie) response.setHeader('Set-Cookie', cookie);
        return this.#send(own, response);
      }
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    inner.on('error', () => response.writeHead(502).end());
    request.pipe(inner);
  }

  #send(file: string, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  }
}
