import { describe, expect, it } from 'vitest';
import { errorOf, harness } from './harness.js';

const NL = 'countryCode=NL&currencyCode=EUR&amount=2980&locale=en_GB';

describe('a session', () => {
  it('gives what the Client API needs', async () => {
    const { session } = harness();
    const made = await session();
    expect(made.clientSessionId).toMatch(/^[0-9a-f]{32}$/);
    expect(made.customerId).toMatch(/^1001-[0-9a-f]{32}$/);
    expect(made).toMatchObject({
      clientApiUrl: 'http://sandbox.test/client',
      assetUrl: 'http://sandbox.test/assets/',
    });
  });

  it('ends after two hours, and is then refused like one that never was', async () => {
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

  it('belongs to its own customer only', async () => {
    const { session, client } = harness();
    const [a, b] = [await session(), await session()];
    const mixed = await client({ ...a, customerId: b.customerId }, 'GET', `/products?${NL}`);
    expect(mixed.status).toBe(403);
    expect(mixed.headers.get('access-control-allow-origin')).toBe('*');
  });
});
