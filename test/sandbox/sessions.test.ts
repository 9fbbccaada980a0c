import { describe, expect, it } from 'vitest';
import { errorOf, harness } from './harness.js';

const NL = 'countryCode=NL&currencyCode=EUR&amount=2980&locale=en_GB';

describe('Sessions', () => {
  it('A session returns what the Client API needs', async () => {
    const { session } = harness();
    const made = await session();
    expect(made.clientSessionId).toMatch(/^[0-9a-f]{32}$/);
    expect(made.customerId).toMatch(/^1001-[0-9a-f]{32}$/);
    expect(made).toMatchObject({
      clientApiUrl: 'http://sandbox.test/client',
      assetUrl: 'http://sandbox.test/assets/',
    });
  });

  it('A session ends after two hours and is then refused like an unknown one', async () => {
    const { session, client, sandbox } = harness();
    const made = await session();
    sandbox.clock.advance(2 * 3_600_000 - 1_000);
    expect((await client(made, 'GET', `/products?${NL}`)).status).toBe(200);
    sandbox.clock.advance(1_000);
    const late = await client(made, 'GET', `/products?${NL}`);
    expect(late.status).toBe(403);
    expect(errorOf(late.body)?.code).toBe('9008');
    const other = await client({ ...made, clientSessionId: '0'.repeat(32) }, 'GET', `/products?${NL}`);
    expect(errorOf(other.body)?.code).toBe('9008');
  });

  it('A session belongs to its own customer only', async () => {
    const { session, client } = harness();
    const [a, b] = [await session(), await session()];
    const mixed = await client({ ...a, customerId: b.customerId }, 'GET', `/products?${NL}`);
    expect(mixed.status).toBe(403);
    expect(mixed.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('A merchant inside the same program', () => {
  it('The merchant needs no key because no outsider can pretend to be one', async () => {
    const { sandbox } = harness({ publicUrl: 'http://here.test' });
    const call = sandbox.merchant('2001');
    const made = await call('POST', '/sessions', { tokens: [] });
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({ clientApiUrl: 'http://here.test/client' });
    expect((await call('GET', '/services/testconnection')).status).toBe(200);
    expect((await sandbox.merchant('9999')('GET', '/services/testconnection')).status).toBe(403);
    const forged = { headers: { trusted: 'true', target: '/' } };
    expect(
      (await sandbox.fetch('http://here.test/v1/2001/services/testconnection?trusted=true', forged)).status,
    ).toBe(403);
  });
});

describe('The sandbox’s fetch', () => {
  it('The sandbox’s fetch accepts the arguments of the global fetch', async () => {
    const { sandbox } = harness();
    const url = 'http://sandbox.test/client/v1/x/products';
    const statuses = [
      await sandbox.fetch(url, { method: 'OPTIONS' }),
      await sandbox.fetch(new URL(url)),
      await sandbox.fetch(new Request(url), { method: 'POST' }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([204, 403, 405]);
  });
});
