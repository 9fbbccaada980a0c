import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/index.js';
import { ORIGIN, harness, order } from './harness.js';

const get = (sandbox: Sandbox, path: string, headers: Record<string, string> = {}) =>
  sandbox.fetch(new Request(ORIGIN + path, { headers }));

describe('The page of one payment', () => {
  const storyOf = async (sandbox: Sandbox, id: string) => {
    const answer = await get(sandbox, `/console/payment/${id}`);
    return {
      status: answer.status,
      policy: answer.headers.get('content-security-policy'),
      text: await answer.text(),
    };
  };

  it('It shows requests, the sealed input, statuses, and what has no effect', async () => {
    const { sandbox, cardPayment, server } = harness();
    const { id } = (
      await cardPayment('4012000033330026', {
        input: { customerReference: 'c-1' },
        values: { cardholderName: 'Wile E. Coyote' },
      })
    ).body.payment;
    await server('1001', 'POST', `/payments/${id}/approve`, { amount: 999_999 });
    const { status, policy, text } = await storyOf(sandbox, id);
    expect(status).toBe(200);
    expect(policy).toContain("script-src 'self'");
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=/);
    for (const part of [
      'Pending approval',
      '/crypto/publickey',
      `/v1/1001/payments/${id}/approve`,
      '1099 INVALID_VALUE',
      '••••••••••••0026',
      '<code>cardPaymentMethodSpecificInput.customerReference</code>',
      'No endpoint is named',
    ])
      expect(text, part).toContain(part);
    for (const secret of ['401200', '3333002', 'Coyote', 'sandbox-secret'])
      expect(text).not.toContain(secret);
  });

  it('It masks the names and addresses that a merchant sent, and the numbers', async () => {
    const { sandbox, server } = harness();
    const personal = {
      billingAddress: { countryCode: 'NL', street: 'Singelgracht', zip: '1017' },
      contactDetails: { emailAddress: 'w@acme.com' },
      personalInformation: { name: { firstName: 'Wilhelmina', surname: 'Quastenflosser' } },
    };
    const card = {
      cardNumber: '4012000033330026',
      cvv: '739',
      expiryDate: '1230',
      cardholderName: 'W Quastenflosser',
    };
    const { body } = await server('1001', 'POST', '/payments', {
      order: { ...order(), customer: personal },
      cardPaymentMethodSpecificInput: { paymentProductId: 1, card },
    });
    const { text } = await storyOf(sandbox, body.payment.id);
    expect(text).toContain('W•••••••••');
    for (const secret of [
      'Singelgracht',
      'w@acme',
      'Wilhelmina',
      'Quastenflosser',
      '401200',
      '&#34;739&#34;',
    ])
      expect(text.includes(secret), secret).toBe(false);
  });

  it('It finds its files, links and scripts, and is not there for unknown payments', async () => {
    const { sandbox, cardPayment } = harness();
    const { id } = (await cardPayment('4012000033330026')).body.payment;
    for (const page of [`/console/payment/${id}`, '/console/choices', '/console/coverage']) {
      const text = await (await get(sandbox, page)).text();
      const paths = [...text.matchAll(/(?:src|href)="([^"#][^"]*)"/g)].map(([, path = '']) => path);
      for (const path of new Set(paths)) {
        const { pathname } = new URL(path, ORIGIN + page);
        expect((await get(sandbox, pathname, { Accept: 'text/html' })).status, `${path} of ${page}`).toBe(
          200,
        );
      }
    }
    expect((await storyOf(sandbox, 'unknown')).status).toBe(404);
  });
});

describe('The search', () => {
  it('It finds payments by reference, status, last digits, merchant and category, in all that are kept', async () => {
    const { sandbox } = harness();
    const one = (merchant: string, status: 'PAID' | 'REJECTED', merchantReference: string) => ({
      merchant,
      status,
      order: { ...order(), references: { merchantReference } },
    });
    await sandbox.seed({ payments: [one('1001', 'PAID', 'first'), one('2001', 'PAID', 'second')] });
    await sandbox.seed({ payments: Array.from({ length: 60 }, () => one('1001', 'REJECTED', 'other')) });
    const found = async (query: string) =>
      [
        ...(await (await get(sandbox, `/?${query}`, { Accept: 'text/html' })).text()).matchAll(
          /class="payment"/g,
        ),
      ].length;
    expect(await found('q=FIRST')).toBe(1);
    expect(await found('q=paid')).toBe(2);
    expect(await found('category=COMPLETED&merchant=2001')).toBe(1);
    expect(await found('q=0009')).toBe(50);
    expect(await found('q=nothing')).toBe(0);
  });

  it('It shows what was searched for as text', async () => {
    const { sandbox } = harness();
    const page = await (await get(sandbox, '/?q=%22%3E%3Cimg%3E', { Accept: 'text/html' })).text();
    expect(page).toContain('value="&#34;&#62;&#60;img&#62;"');
    expect(page).toContain('No payment is like this.');
  });
});

describe('The choices', () => {
  it('They show what was decided, what was changed, and what would settle it', async () => {
    const { sandbox } = harness({ choices: { nonceReplay: 'accept' } });
    const page = await (await get(sandbox, '/console/choices')).text();
    expect(page).toContain('settled by “pay by sealed input twice”');
    expect([...page.matchAll(/Changed/g)]).toHaveLength(1);
  });
});
