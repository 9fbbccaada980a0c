import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signature, stringToSign, verifySignature } from '../../src/sandbox/auth/v1hmac.js';
import { errorOf, harness } from './harness.js';

const DATE = 'Fri, 06 Jun 2014 13:39:43 GMT';
const PATH = '/v1/9991/tokens/123456789';

describe('The v1HMAC signature', () => {
  it('The signature agrees with the published one for a call with X-GCS headers', async () => {
    const headers = new Headers({
      'X-GCS-ServerMetaInfo': 'processed header value',
      'X-GCS-CustomerHeader': 'processed header value',
      'Content-Type': 'application/json',
      'X-GCS-ClientMetaInfo': 'processed header value',
      Date: DATE,
    });
    const text = stringToSign('DELETE', headers, PATH);
    expect(await verifySignature('secretApiKey', text, 'VfnXpPBQQoHZivTcAg0JvOWkhnzlPnaCPKpTQn/uMJM=')).toBe(
      true,
    );
  });

  it('The signature agrees with the published one for a call without a content type', async () => {
    const text = stringToSign('GET', new Headers({ Date: DATE }), PATH);
    const secret = '6Kj5HT0MQKC6D8eb7W3lTg71kVKVDSt1';
    expect(await verifySignature(secret, text, '9ond5EIN05dBXJGCLRK5om9pxHsyrh/12pZJ7bvmwNM=')).toBe(true);
  });

  it('A call without date and content type is signed with empty lines for them', () => {
    expect(stringToSign('GET', new Headers(), '/v1/1/x')).toBe('GET\n\n\n/v1/1/x\n');
  });

  it('The headers are in the order of their upper-case names, as the official clients sign them', () => {
    // An underscore comes after the upper-case letters, and before the lower-case ones.
    const headers = new Headers({ 'X-GCS-A_B': '1', 'X-GCS-AAB': '2', 'X-GCS-A-B': '3', Date: DATE });
    expect(stringToSign('GET', headers, '/').match(/x-gcs.*/g)).toEqual([
      'x-gcs-a-b:3',
      'x-gcs-aab:2',
      'x-gcs-a_b:1',
    ]);
  });

  it('A signature of the sandbox’s own is one of Node’s, and is accepted', async () => {
    const text = stringToSign('GET', new Headers({ Date: DATE }), PATH);
    const signed = await signature('s', text);
    expect(signed).toBe(createHmac('sha256', 's').update(text).digest('base64'));
    expect(await verifySignature('s', text, signed)).toBe(true);
  });

  it.each<[string, { method?: string; path?: string; date?: string; type?: string }]>([
    ['another method', { method: 'GET' }],
    ['another path', { path: `${PATH}0` }],
    ['a query', { path: `${PATH}?a=b` }],
    ['another date', { date: 'Fri, 06 Jun 2014 13:39:44 GMT' }],
    ['another content type', { type: 'text/plain' }],
  ])(
    'A signature for %s is refused',
    async (_what, { method = 'DELETE', path = PATH, date = DATE, type = 'application/json' }) => {
      const sign = (m: string, p: string, d: string, t: string) =>
        stringToSign(m, new Headers({ Date: d, 'Content-Type': t }), p);
      const signature = createHmac('sha256', 's')
        .update(sign('DELETE', PATH, DATE, 'application/json'))
        .digest('base64');
      expect(await verifySignature('s', sign(method, path, date, type), signature)).toBe(false);
    },
  );

  it.each([
    ['no authorization', { Authorization: '' }],
    ['an unknown key', { Authorization: `GCS v1HMAC:nobody:${'A'.repeat(43)}=` }],
    ['a wrong signature', { Authorization: `GCS v1HMAC:sandbox-key:${'A'.repeat(43)}=` }],
    ['a session instead of a key', { Authorization: 'GCS v1Client:f084372052fb47d9a766ec35bfa0e6bd' }],
  ])('A request with %s is answered with 403 and code 9002', async (_what, headers) => {
    const { sandbox } = harness();
    const request = new Request('http://sandbox.test/v1/1001/sessions', {
      method: 'POST',
      headers: { Date: new Date().toUTCString(), ...headers },
    });
    const response = await sandbox.fetch(request);
    expect(response.status).toBe(403);
    expect(errorOf(await response.json())).toMatchObject({
      code: '9002',
      id: 'MISSING_OR_INVALID_AUTHORIZATION',
    });
  });

  it('A date more than five minutes from real time is refused, whatever the sandbox’s clock', async () => {
    const { server, sandbox } = harness();
    const at = (minutes: number) => ({
      Date: new Date(Date.now() + minutes * 60_000).toUTCString(),
    });
    expect((await server('1001', 'POST', '/sessions', {}, at(-4.9))).status).toBe(201);
    expect((await server('1001', 'POST', '/sessions', {}, at(4.9))).status).toBe(201);
    expect((await server('1001', 'POST', '/sessions', {}, at(-5.1))).status).toBe(403);
    expect((await server('1001', 'POST', '/sessions', {}, at(5.1))).status).toBe(403);
    sandbox.clock.advance(86_400_000);
    expect((await server('1001', 'POST', '/sessions', {})).status).toBe(201);
    const bySandbox = { Date: new Date(sandbox.clock.now()).toUTCString() };
    expect((await server('1001', 'POST', '/sessions', {}, bySandbox)).status).toBe(403);
  });

  it('A merchant that the key does not cover is refused', async () => {
    const { server } = harness({
      apiKeys: [{ id: 'sandbox-key', secret: 'sandbox-secret', merchants: ['2001'] }],
    });
    expect((await server('2001', 'POST', '/sessions', {})).status).toBe(201);
    expect((await server('1001', 'POST', '/sessions', {})).status).toBe(403);
    expect((await server('9999', 'POST', '/sessions', {})).status).toBe(403);
  });

  it('The clock moves for those who sign, and for nobody else', async () => {
    const { sandbox } = harness();
    for (const method of ['GET', 'POST']) {
      const ask = new Request('http://sandbox.test/sandbox/clock', {
        method,
        ...(method === 'POST' && {
          body: '{"advance":1000}',
          headers: { 'Content-Type': 'application/json' },
        }),
      });
      expect((await sandbox.fetch(ask)).status).toBe(403);
    }
    expect(sandbox.world.clock.ahead()).toBe(0);
  });
});
