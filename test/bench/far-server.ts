import { type IncomingMessage, type ServerResponse } from 'node:http';
import { createSecureServer } from 'node:http2';
import { type AddressInfo, createServer } from 'node:net';
import forge from 'node-forge';

/* Servers that are as far away as a consumer's are: over TLS and HTTP/2, with a price for each connection. */

const certificate = () => {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const made = forge.pki.createCertificate();
  made.publicKey = keys.publicKey;
  made.serialNumber = '01';
  made.validity.notAfter = new Date(Date.now() + 86_400_000);
  const name = [{ name: 'commonName', value: '127.0.0.1' }];
  made.setSubject(name);
  made.setIssuer(name);
  made.sign(keys.privateKey, forge.md.sha256.create());
  return { key: forge.pki.privateKeyToPem(keys.privateKey), cert: forge.pki.certificateToPem(made) };
};
let known: ReturnType<typeof certificate> | undefined;

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/**
 * A server of one origin.
 * @param connecting milliseconds until a new connection answers: the round trips of name, TCP and TLS
 */
export const serveFar = async (listener: Listener, connecting: number) => {
  // The interface of HTTP/1 has all that the listeners use.
  const secure = createSecureServer({ ...(known ??= certificate()), allowHTTP1: true }, listener as never);
  const sockets = new Set<{ destroy(): void }>();
  const door = createServer({ pauseOnConnect: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    setTimeout(() => secure.emit('connection', socket.resume()), connecting);
  });
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  return {
    url: `https://127.0.0.1:${(door.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => door.close(done));
    },
  };
};
