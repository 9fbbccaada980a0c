import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringToSign } from '../../src/sandbox/auth/v1hmac.js';
import { DAY } from '../../src/sandbox/clock.js';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { order } from './harness.js';

/* Evidence for a dispute as HTTP clients of every kind upload it, byte by byte. */

let running: RunningSandbox;
let dispute: string;
beforeAll(async () => {
  running = await serve({ port: 0 });
  const merchant = running.sandbox.merchant('2001');
  const post = async (path: string, body: object) =>
    (await (await merchant('POST', path, body)).json()) as { id: string; payment: { id: string } };
  const card = { cardNumber: '4567350000427977', expiryDate: '1230', cvv: '123' };
  const { payment } = await post('/payments', {
    order: order(),
    cardPaymentMethodSpecificInput: { paymentProductId: 1, returnUrl: 'https://shop.test/', card },
  });
  await post(`/payments/${payment.id}/capture`, {});
  running.sandbox.clock.advance(2 * DAY);
  ({ id: dispute } = await post(`/payments/${payment.id}/dispute`, {}));
});
afterAll(() => running.close());

const TYPE = 'multipart/form-data; boundary=evidence';
const body = [
  '--evidence',
  'Content-Disposition: form-data; name="file"; filename="evidence.txt"',
  'Content-Type: text/plain',
  '',
  'It was delivered.',
  '--evidence--',
  '',
].join('\r\n');

const chunked = (text: string): string =>
  `${(text.match(/[^]{1,50}/g) ?? []).map((part) => `${part.length.toString(16)}\r\n${part}\r\n`).join('')}0\r\n\r\n`;

/** What comes back on a connection on which this was written, in the end closed by the sandbox. */
const answerTo = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(running.url).port), '127.0.0.1', () => socket.write(text));
    let got = '';
    socket.on('data', (part: Buffer) => (got += part.toString()));
    socket.on('close', () => resolve(got));
    socket.on('error', reject);
  });

/** A signed upload; every header of its own line is sent as it stands. */
const upload = (lines: readonly string[], sent: string): Promise<string> => {
  const target = `/files/v1/2001/disputes/${dispute}`;
  const headers = { Date: new Date().toUTCString(), 'Content-Type': TYPE };
  const signature = createHmac('sha256', 'sandbox-secret')
    .update(stringToSign('POST', new Headers(headers), target))
    .digest('base64');
  const all = [
    `POST ${target} HTTP/1.1`,
    'Host: localhost',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Authorization: GCS v1HMAC:sandbox-key:${signature}`,
    ...lines,
  ];
  return answerTo(`${all.join('\r\n')}\r\n\r\n${sent}`);
};

const filesOf = async () => {
  const answer = await running.sandbox.merchant('2001')('GET', `/disputes/${dispute}`);
  return ((await answer.json()) as { disputeOutput: { files?: { fileSize: string }[] } }).disputeOutput.files;
};

describe('Uploads', () => {
  it.each([
    ['with its length', ['Connection: close', `Content-Length: ${body.length}`], body],
    ['in chunks', ['Connection: close', 'Transfer-Encoding: chunked'], chunked(body)],
    [
      'in chunks, with its length beside, as the official PHP SDK sends it',
      ['Transfer-Encoding: chunked', `Content-Length: ${body.length}`],
      chunked(body),
    ],
    [
      'in chunks, with another length beside',
      ['Content-Length: 17', 'Transfer-Encoding: chunked'],
      chunked(body),
    ],
    [
      'in chunks, with a length beside that no upload may have',
      ['Content-Length: 99999999999', 'Transfer-Encoding: chunked'],
      chunked(body),
    ],
  ])('An uploaded file is stored completely: %s', async (_what, lines, sent) => {
    const before = (await filesOf())?.length ?? 0;
    const answer = await upload(lines, sent);
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
    const files = await filesOf();
    expect([files?.length, files?.at(-1)?.fileSize]).toEqual([before + 1, '17']);
  });

  it('The connection ends after an upload with chunks and a length, so that no request hides behind it', async () => {
    const hidden = 'GET /v1/2001/payments HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const answer = await upload(
      ['Transfer-Encoding: chunked', 'Content-Length: 5'],
      `${chunked(body)}${hidden}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
    expect(answer).toMatch(/connection: close/i);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it('An upload that is longer than its Content-Length is refused', async () => {
    const before = (await filesOf())?.length ?? 0;
    const answer = await upload(['Connection: close', `Content-Length: ${body.length - 40}`], body);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect((await filesOf())?.length ?? 0).toBe(before);
  });
});
