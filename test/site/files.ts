import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

export interface Files {
  readonly url: string;
  readonly stop: () => void;
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** A server that has files and nothing else, below a path of its own. */
export const serveFiles = async (folder: string, base: string): Promise<Files> => {
  const server = createServer(({ url = '/', method }, response) => {
    const path = decodeURIComponent(url.split('?')[0]!);
    const asked = path.startsWith(base) ? join(folder, path.slice(base.length)) : '';
    const file = path.endsWith('/') ? join(asked, 'index.html') : asked;
    if (method !== 'GET' || !asked || !isFile(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
};
