/**
 * The endpoint for the platform's events.
 *
 *   node webhooks.mjs
 *   npx connect-checkout sandbox --webhook-url http://localhost:8090/
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const {
  PORT = '8090',
  CONNECT_WEBHOOK_KEY_ID = 'sandbox-webhook-key', // The sandbox's. For real: those of your account.
  CONNECT_WEBHOOK_SECRET = 'sandbox-webhook-secret',
} = process.env;

/** The platform signs the raw body: verify the bytes that came, not JSON that was parsed and written again. */
const isFromPlatform = (headers, body) => {
  const expected = createHmac('sha256', CONNECT_WEBHOOK_SECRET).update(body).digest();
  const given = Buffer.from(headers['x-gcs-signature'] ?? '', 'base64');
  return (
    headers['x-gcs-keyid'] === CONNECT_WEBHOOK_KEY_ID &&
    given.length === expected.length &&
    timingSafeEqual(given, expected)
  );
};

/** In a database: the same event may come again, days later. */
const seen = new Set();

createServer(async (request, response) => {
  // When you register the address, the platform asks it to repeat a value.
  const proof = request.headers['x-gcs-webhooks-endpoint-verification'];
  if (request.method === 'GET' && typeof proof === 'string')
    return response.writeHead(200, { 'Content-Type': 'text/plain' }).end(proof);
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > 1_000_000) return response.writeHead(413).end();
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  if (!isFromPlatform(request.headers, body)) return response.writeHead(403).end();
  response.writeHead(200).end(); // At once: the platform repeats what is not answered in time.
  const { id, payment } = JSON.parse(body.toString());
  if (!payment || seen.has(id)) return;
  seen.add(id);
  console.log(payment.paymentOutput.references.merchantReference, payment.status);
}).listen(Number(PORT), () => console.log(`Events go to http://localhost:${PORT}/`));
