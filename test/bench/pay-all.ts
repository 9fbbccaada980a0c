import { randomUUID } from 'node:crypto';
import { type Agent, request as httpRequest } from 'node:http';
import { type Send, inParallel, signed } from './payments.js';

/** Sends requests over an agent's connections, which stay open. */
export const overHttp = (url: string, agent: Agent): Send => {
  const { hostname, port } = new URL(url);
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const length = body && { 'Content-Length': String(Buffer.byteLength(body)) };
      const sent = httpRequest(
        { agent, hostname, port, method, path, headers: { ...headers, ...(length || {}) } },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => (text += part));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
};

/**
 * Creates every payment, at most `clients` at a time.
 * @returns how long each took, in milliseconds
 * @throws Error where one was not made, or two are the same.
 */
export const payAll = async (
  send: Send,
  bodies: readonly object[],
  clients: number,
): Promise<readonly number[]> => {
  const took: number[] = [];
  const ids = new Set<string>();
  await inParallel(bodies, clients, async (body) => {
    const request = signed('/payments', body, { 'X-GCS-Idempotence-Key': randomUUID() });
    const began = performance.now();
    const answer = await send(request);
    took.push(performance.now() - began);
    if (answer.status !== 201) throw new Error(`A payment was answered with ${answer.status}.`);
    ids.add((JSON.parse(answer.body) as { payment: { id: string } }).payment.id);
  });
  if (ids.size !== bodies.length) throw new Error(`${bodies.length} payments, but ${ids.size} ids.`);
  return took;
};
