import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const { WEBHOOK_KEY_ID = 'webhook-key', WEBHOOK_SECRET = 'webhook-secret', PORT = '8090' } = process.env;

/** The platform signs the raw body: verify the bytes that came, not JSON that was parsed and written again. */
const isFromPlatform = (headers, body) => {
  const expected = createHmac('sha256', WEBHOOK_SECRET).update(body).digest();
  const given = Buffer.from(headers['x-gcs-signature'] ?? '', 'base64');
  return (
    headers['x-gcs-keyid'] === WEBHOOK_KEY_ID &&
    given.length === expected.length &&
    timingSafeEqual(given, expected)
  );
};

/** In a database: the same event may come again, days later. */
const seen = new Set();

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (!isFromPlatform(request.headers, body)) return response.writeHead(403).end();
  response.writeHead(200).end(); // At once: the platform repeats what is not answered in time.
  const { id, payment } = JSON.parse(body.toString());
  if (!payment || seen.has(id)) return;
  seen.add(id);
  console.log(payment.paymentOutput.references.merchantReference, payment.status);
}).listen(Number(PORT));
