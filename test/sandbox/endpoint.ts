import { type IncomingHttpHeaders, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A merchant's endpoint for events, on a real port; each test says how it answers. */
export interface Endpoint {
  readonly url: string;
  readonly received: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  /** Values of verifications. */
  readonly asked: string[];
  /** The statuses of the next answers; 200 when none is left. 0: the connection is dropped. */
  readonly answers: number[];
  echo: (value: string) => string;
  close(): Promise<void>;
}

export const endpoint = async (port = 0): Promise<Endpoint> => {
  const received: Endpoint['received'] = [];
  const asked: string[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    const proof = request.headers['x-gcs-webhooks-endpoint-verification'];
    if (request.method === 'GET') {
      asked.push(String(proof));
      response.end(self.echo(String(proof)));
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      const status = answers.shift() ?? 200;
      if (status === 0) request.socket.destroy();
      else response.writeHead(status).end('thanks');
    });
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const self: Endpoint = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    received,
    asked,
    answers,
    echo: (value) => value,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return self;
};
