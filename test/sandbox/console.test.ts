import { transform } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serve } from '../../src/sandbox/node/serve.js';
import { testCards } from '../../src/sandbox/catalogue/index.js';
import { span } from '../../src/sandbox/console/parts.js';
import { consoleProgram, controlProgram, faultsProgram } from '../../src/sandbox/assets/browser-files.js';
import type { ConsoleState } from '../../src/sandbox/console/state.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { maskedValue } from '../../src/sandbox/input-log.js';
import { ORIGIN, errorOf, harness, order } from './harness.js';

const DAY = 86_400_000;
const get = (sandbox: Sandbox, path: string, headers: Record<string, string> = {}) =>
  sandbox.fetch(new Request(ORIGIN + path, { headers }));
const pageOf = async (sandbox: Sandbox) => (await get(sandbox, '/', { Accept: 'text/html' })).text();
const stateOf = async (sandbox: Sandbox): Promise<ConsoleState> =>
  (await get(sandbox, '/console/state')).json();

describe('The console page', () => {
  it('A browser gets the console at the root under a strict policy', async () => {
    const { sandbox } = harness();
    const answer = await get(sandbox, '/', { Accept: 'text/html,*/*;q=0.8' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    const page = await answer.text();
    expect(page).not.toMatch(
      /<style|\sstyle=|\son\w+=|<script(?! type="module" src="console\/console\.js"><\/script>)/,
    );
  });

  it('A program gets a JSON error at the root', async () => {
    const { sandbox } = harness();
    const answer = await get(sandbox, '/');
    expect(answer.status).toBe(404);
    expect(errorOf(await answer.json())?.httpStatusCode).toBe(404);
  });

  it('The console’s files and pictures are found', async () => {
    const { sandbox, cardPayment } = harness();
    await cardPayment('4567350000427977');
    const page = await pageOf(sandbox);
    const paths = [...page.matchAll(/(?:src|href)="([^"#][^"]*)"/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of new Set(paths)) expect((await get(sandbox, `/${path}`)).status, path).toBe(200);
  });

  it('The console lists every test card with a copy button', async () => {
    const page = await pageOf(harness().sandbox);
    for (const { cardNumber } of testCards) expect(page).toContain(`data-copy="${cardNumber}"`);
  });

  it('The console says that there are no payments or sessions yet', async () => {
    const page = await pageOf(harness().sandbox);
    expect(page).toContain('No payments yet.');
    expect(page).toContain('No sessions yet.');
  });

  it('The console shows the merchant’s text as text', async () => {
    const { sandbox, server } = harness();
    const references = { merchantReference: '<img src=x onerror=1>"' };
    await server('1001', 'POST', '/payments', {
      order: { ...order(), references },
      redirectPaymentMethodSpecificInput: {
        paymentProductId: 840,
        redirectionData: { returnUrl: 'https://shop.test/' },
      },
    });
    const page = await pageOf(sandbox);
    expect(page).not.toContain('<img src=x');
    expect(page).toContain('&#60;img src=x onerror=1&#62;&#34;');
  });

  it('An unchanged console is answered with 304', async () => {
    const { sandbox, session } = harness({ now: () => Date.UTC(2026, 8, 1) });
    const first = await get(sandbox, '/', { Accept: 'text/html' });
    const headers = { Accept: 'text/html', 'If-None-Match': first.headers.get('etag') ?? '' };
    expect((await get(sandbox, '/', headers)).status).toBe(304);
    await session();
    expect((await get(sandbox, '/', headers)).status).toBe(200);
  });

  it.each([
    ['console', consoleProgram],
    ['control', controlProgram],
    ['faults', faultsProgram],
  ])('The program %s of the console parses and writes no markup', async (_name, program) => {
    await expect(transform(program, { format: 'esm' })).resolves.toBeDefined();
    expect(program).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });
});

describe('The console’s data', () => {
  it('The console shows a payment’s history from creation to refund', async () => {
    const { sandbox, cardPayment, server } = harness();
    const { id } = (await cardPayment('4012000033330026')).body.payment;
    await server('1001', 'POST', `/payments/${id}/approve`, {});
    sandbox.clock.advance(2 * DAY + 1);
    const refund = await server('1001', 'POST', `/payments/${id}/refund`, {
      amountOfMoney: { amount: 500, currencyCode: 'EUR' },
      customer: { address: { countryCode: 'NL' } },
      refundReferences: { merchantReference: 'r' },
    });
    expect(refund.status).toBe(201);
    const [payment] = (await stateOf(sandbox)).payments;
    expect(payment).toMatchObject({
      id,
      status: 'PAID',
      money: { amount: 2980, currencyCode: 'EUR' },
      product: 'Visa',
    });
    expect(payment?.steps.map(({ object, status }) => `${object} ${status}`)).toEqual([
      'payment CREATED',
      'payment PENDING_APPROVAL',
      'payment CAPTURE_REQUESTED',
      'payment CAPTURED',
      'payment PAID',
      'refund REFUND_REQUESTED',
    ]);
    expect(payment?.steps.at(-1)?.id).toBe(refund.body.id);
    const times = payment?.steps.map(({ at }) => at) ?? [];
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });

  it('The console shows decrypted values masked, with their payment', async () => {
    const { sandbox, cardPayment } = harness();
    const values = { cardholderName: 'Wile E. Coyote' };
    const { id } = (await cardPayment('4012000033330026', { values, payload: { tokenize: true } })).body
      .payment;
    const [payment] = (await stateOf(sandbox)).payments;
    expect(payment?.input).toMatchObject({ paymentId: id, paymentProductId: 1, tokenize: true });
    expect(payment?.input?.values).toEqual([
      { key: 'cardNumber', value: '••••••••••••0026' },
      { key: 'expiryDate', value: '••30' },
      { key: 'cvv', value: '•••' },
      { key: 'cardholderName', value: 'W•••••••••••••' },
    ]);
  });

  it('The console never shows a card number, security code, name or credential', async () => {
    const { sandbox, cardPayment, session, client } = harness();
    const consumer = await session();
    await client(consumer, 'GET', '/products?countryCode=NL&currencyCode=EUR');
    await cardPayment('4012000033330026', { values: { cardholderName: 'Coyote', cvv: '7391' } });
    await cardPayment('4012000033330026', { values: { cardholderName: 'Coyote', cvv: '739' } });
    const live = (await pageOf(sandbox)).replace(/<section id="test-cards"[\s\S]*?<\/section>/, '');
    for (const text of [live, JSON.stringify(await stateOf(sandbox))]) {
      expect(text).toContain('0026');
      for (const secret of [
        '401200',
        '3333002',
        '7391',
        'Coyote',
        consumer.clientSessionId,
        'sandbox-secret',
      ])
        expect(text.includes(secret), secret).toBe(false);
    }
  });

  it('The console lists the latest requests with their errors, without its own', async () => {
    const { sandbox, session, client } = harness();
    await client(await session(), 'GET', '/products?countryCode=NLD&currencyCode=EUR');
    await pageOf(sandbox);
    const { requests } = await stateOf(sandbox);
    expect(requests.map(({ method, status, errors }) => ({ method, status, errors }))).toEqual([
      {
        method: 'GET',
        status: 400,
        errors: [{ code: '1099', id: 'INVALID_VALUE', propertyName: 'countryCode' }],
      },
      { method: 'POST', status: 201, errors: [] },
    ]);
    expect(await pageOf(sandbox)).toContain('1099 INVALID_VALUE');
  });

  it('The console links to the page where a redirected consumer decides', async () => {
    const { sandbox, cardPayment } = harness();
    const { redirectURL } = (await cardPayment('4567353300000007')).body.merchantAction.redirectData;
    const [waiting] = (await stateOf(sandbox)).payments;
    expect(`${ORIGIN}/${waiting?.page}`).toBe(redirectURL);
    await sandbox.fetch(
      new Request(redirectURL, { method: 'POST', body: new URLSearchParams({ choice: 'fail' }) }),
    );
    const [failed] = (await stateOf(sandbox)).payments;
    expect(failed).toMatchObject({ status: 'REJECTED' });
    expect(failed?.page).toBeUndefined();
    expect(failed?.errors).toMatchObject([{ code: '430330' }]);
  });

  it('The console shows how long each session lasts', async () => {
    const { sandbox, session } = harness();
    const { customerId } = await session('2001', {
      paymentProductFilters: { exclude: { groups: ['cards'] } },
    });
    expect((await stateOf(sandbox)).sessions).toMatchObject([
      { customerId, merchantId: '2001', isExpired: false, isFiltered: true },
    ]);
    expect(await pageOf(sandbox)).toContain('2 h left');
    sandbox.clock.advance(2 * 3_600_000);
    const { sessions, ahead } = await stateOf(sandbox);
    expect(sessions.every(({ isExpired }) => isExpired)).toBe(true);
    expect(ahead).toBeGreaterThanOrEqual(2 * 3_600_000);
  });
});

describe('The console’s fault switches', () => {
  const asked = async (open: boolean) => {
    const running = await serve({ port: 0, ...(open && { control: { token: 'a-token' } }) });
    const call = (path: string, init: RequestInit = {}, token = 'a-token') =>
      fetch(`${running.url}${path}`, {
        ...init,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      });
    const page = await (await fetch(running.url, { headers: { Accept: 'text/html' } })).text();
    return { running, call, page };
  };
  const rule = { kind: 'status', status: 503, everyone: true, path: '/products*' };

  it('The fault switches appear with the control port and need its token', async () => {
    const { running, call, page } = await asked(true);
    try {
      expect(page).toContain('Token of the control port');
      expect(page).not.toContain('a-token');
      for (const token of ['', 'another'])
        expect((await call('/console/control/faults', {}, token)).status).toBe(401);
      const added = await call('/console/control/faults', { method: 'POST', body: JSON.stringify(rule) });
      expect(added.status).toBe(201);
      const { id } = (await added.json()) as { id: string };
      expect(running.sandbox.faults.list()).toHaveLength(1);
      expect((await call(`/console/control/faults/${id}`, { method: 'DELETE' })).status).toBe(204);
      expect(running.sandbox.faults.list()).toHaveLength(0);
    } finally {
      await running.close();
    }
  });

  it('The fault switches are absent without the control port', async () => {
    const { running, call, page } = await asked(false);
    try {
      expect(page).not.toContain('control port');
      expect((await call('/console/control/faults')).status).toBe(404);
    } finally {
      await running.close();
    }
  });

  it('The fault switches are not subject to faults themselves', async () => {
    const { running, call } = await asked(true);
    try {
      const { id } = running.sandbox.faults.add({ kind: 'status', everyone: true, times: 'always' });
      expect((await fetch(running.url, { headers: { Accept: 'text/html' } })).status).toBe(200);
      expect((await call('/console/state')).status).toBe(200);
      expect((await call('/assets/sandbox/pages.css')).status).toBe(500);
      expect((await call(`/console/control/faults/${id}`, { method: 'DELETE' })).status).toBe(204);
      expect((await call('/assets/sandbox/pages.css')).status).toBe(200);
    } finally {
      await running.close();
    }
  });

  it('The fault switches end a session or replace its key by the customer id', async () => {
    const { running, call } = await asked(true);
    try {
      const made = await running.sandbox.merchant('1001')('POST', '/sessions', {});
      const { customerId, clientSessionId } = (await made.json()) as Record<string, string>;
      const page = await (await fetch(running.url, { headers: { Accept: 'text/html' } })).text();
      expect(page).toContain(`data-call="/sessions/${customerId}/expire"`);
      expect(page).not.toContain(clientSessionId);
      const post = (what: string, token?: string) =>
        call(`/console/control/sessions/${customerId}/${what}`, { method: 'POST', body: '{}' }, token);
      expect((await post('expire', 'another')).status).toBe(401);
      expect(await (await post('rotate-key')).json()).toEqual({ keyId: expect.any(String) });
      expect((await post('expire')).status).toBe(204);
      const { sessions } = running.sandbox.world.records;
      expect(sessions.get(clientSessionId!)?.expiresAt).toBeLessThanOrEqual(running.sandbox.clock.now());
    } finally {
      await running.close();
    }
  });

  it('The fault switches cannot be reached from the network', async () => {
    const running = await serve({ port: 0, host: '0.0.0.0', control: { token: 'a-token' } });
    try {
      const headers = { Authorization: 'Bearer a-token', Accept: 'text/html' };
      const { port } = new URL(running.url);
      const at = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { headers });
      expect((await at('/console/control/faults')).status).toBe(404);
      expect(await (await at('/')).text()).not.toContain('control port');
      expect((await fetch(`${running.control?.url}/faults`, { headers })).status).toBe(200);
    } finally {
      await running.close();
    }
  });

  it('The fault switches offer rules that the control API accepts', async () => {
    const { running, call, page } = await asked(true);
    try {
      const rules = [...page.matchAll(/<option value="(\{[^"]*\})"/g)].map(([, text = '']) =>
        JSON.parse(text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))),
      );
      expect(rules.length).toBeGreaterThan(10);
      for (const one of rules)
        expect(
          (
            await call('/console/control/faults', {
              method: 'POST',
              body: JSON.stringify({ ...one, merchant: '1001', path: '/nothing', times: 'always' }),
            })
          ).status,
        ).toBe(201);
    } finally {
      await running.close();
    }
  });
});

describe('Masked values', () => {
  it.each([
    ['cardNumber', '4012000033330026', '••••••••••••0026'],
    ['cardNumber', '4012', '••••'],
    ['iban', 'NL91ABNA0417164300', '••••••••••••••4300'],
    ['cvv', '1234', '••••'],
    ['issuerId', 'INGBNL2A', 'INGBNL2A'],
    ['encryptedPaymentData', '{"signature":"x"}', '(17 characters)'],
    ['emailAddress', 'w@acme.com', 'w•••••••••'],
    ['anythingNew', 'secret', 's•••••'],
    ['__proto__', 'secret', 's•••••'],
    ['cvv', '', ''],
  ])('The masked value of %s %s is %s', (key, value, masked) => {
    expect(maskedValue(key, value)).toBe(masked);
  });

  it('At most four characters in a row are shown of any value other than a choice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('cardNumber', 'accountNumber', 'iban', 'expiryDate', 'cvv', 'cardholderName', 'x'),
        fc.stringMatching(/^[0-9A-Z]{5,40}$/),
        (key, value) => {
          const masked = maskedValue(key, value);
          expect(masked).not.toMatch(/[0-9A-Z]{5}/);
          expect(masked.length).toBeLessThanOrEqual(28);
        },
      ),
    );
  });
});

describe('Durations', () => {
  it.each([
    [0, '0 ms'],
    [850, '850 ms'],
    [12_000, '12 s'],
    [180_000, '3 min'],
    [7_200_000, '2 h'],
    [4 * DAY, '4 d'],
  ])('The duration %i ms is shown as %s', (milliseconds, said) => {
    expect(span(milliseconds)).toBe(said);
  });
});
