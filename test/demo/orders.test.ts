import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { type Result, cards, outcomeOn, visitor } from './visitor.js';

let demo: RunningDemo;
let webhooks: number[] = [];
beforeAll(async () => {
  demo = await start({
    port: 0,
    sandboxPort: 0,
    onRequest: ({ path, status }) => path === '/webhooks' && webhooks.push(status),
  });
});
afterAll(() => demo.close());

const open = () => visitor(demo.shopUrl);
const redirectOf = (json: Result): string => json.merchantAction.redirectData.redirectURL;

describe('Payments that are confirmed at the bank', () => {
  it.each([
    ['pay', 'paid'],
    ['fail', 'rejected'],
    ['cancel', 'cancelled'],
  ] as const)(
    'The consumer returns to the order page after the bank’s %s, and the order is %s',
    async (choice, outcome) => {
      const someone = open();
      const { json } = await someone.pay(cards.challenge);
      expect(json.merchantAction.actionType).toBe('REDIRECT');
      const back = new URL(await someone.atBank(redirectOf(json), choice));
      expect(back.origin + back.pathname).toBe(`${demo.shopUrl}/return`);
      const { url, status, html } = await someone.page(back.href);
      expect(status).toBe(200);
      expect(url.pathname).toMatch(/^\/order\/MF-\w{9}$/);
      expect(url.search).toBe('');
      expect(outcomeOn(html)).toBe(outcome);
    },
  );

  it('The order is pending while the consumer is at the bank, and the waiting page learns the outcome', async () => {
    const someone = open();
    const { json } = await someone.pay(cards.challenge);
    const { url, html } = await someone.page('/order');
    expect(outcomeOn(html)).toBe('pending');
    expect(html).toContain('src="/order.js"');
    const look = async () =>
      (await someone.request(url.pathname, { headers: { Accept: 'application/json' } })).json();
    expect(await look()).toEqual({ outcome: 'pending' });
    await someone.atBank(redirectOf(json), 'pay');
    expect(await look()).toEqual({ outcome: 'paid' });
  });

  it('The consumer can return in another browser, but only with the bank’s own link', async () => {
    const someone = open();
    const { json } = await someone.pay(cards.challenge);
    const back = await someone.atBank(redirectOf(json), 'pay');
    const forged = new URL(back);
    forged.searchParams.set('RETURNMAC', crypto.randomUUID());
    const other = open();
    expect((await other.page(forged.href)).status).toBe(400);
    forged.searchParams.delete('RETURNMAC');
    expect((await other.page(forged.href)).status).toBe(400);
    const { status, html } = await other.page(back);
    expect([status, outcomeOn(html)]).toEqual([200, 'paid']);
  });
});

describe('GET /order/:reference', () => {
  it('The order page shows what was paid, with which card, and the references', async () => {
    const someone = open();
    const { json } = await someone.pay(cards.paid);
    const { html } = await someone.page('/order');
    expect(outcomeOn(html)).toBe('paid');
    for (const fact of [
      json.payment.id,
      json.payment.paymentOutput.references.merchantReference,
      'Card ending in 7977',
      '€29.80',
    ])
      expect(html).toContain(fact);
  });

  it.each([
    [cards.declined, 'rejected'],
    [cards.review, 'pending'],
  ])('The order page asks the platform for the status: card %s is %s', async (card, outcome) => {
    const someone = open();
    await someone.pay(card);
    expect(outcomeOn((await someone.page('/order')).html)).toBe(outcome);
  });

  it('The order is paid once any of its payments succeeds', async () => {
    const someone = open();
    await someone.pay(cards.declined);
    await someone.pay(cards.paid);
    expect(outcomeOn((await someone.page('/order')).html)).toBe('paid');
  });

  it('An unpaid order is open, and a query in the address never makes it paid', async () => {
    const someone = open();
    await someone.post('/api/payments', { encryptedCustomerInput: 'a.b.c.d.e' });
    const { url, html } = await someone.page('/order?status=PAID');
    expect(outcomeOn(html)).toBe('open');
    expect(outcomeOn((await someone.page(`${url.pathname}?outcome=paid`)).html)).toBe('open');
  });

  it('The order page is visible only to the browser that ordered', async () => {
    const someone = open();
    await someone.pay(cards.paid);
    const { url } = await someone.page('/order');
    expect((await open().page(url.pathname)).status).toBe(404);
    expect((await open().page('/order')).url.pathname).toBe('/');
  });

  it('An unpaid order links back to the same cart', async () => {
    const someone = open();
    await someone.page('/?locale=fr&country=BE');
    await someone.pay(cards.declined);
    const { html } = await someone.page('/order');
    expect(html).toContain('lang="fr"');
    expect(html).toContain('href="/?locale=fr&amp;country=BE"');
  });
});

describe('POST /pay', () => {
  it('A plain form makes one payment and leads to the order page', async () => {
    const someone = open();
    const { html: form } = await someone.page('/form.html');
    const attempt = /name="attempt" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const { encryptedCustomerInput } = await someone.encrypted(cards.paid);
    const send = () =>
      someone.request('/pay', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: demo.shopUrl },
        body: new URLSearchParams({ encryptedCustomerInput, attempt, note: '' }).toString(),
      });
    const answer = await send();
    const place = answer.headers.get('location') ?? '';
    expect(answer.status).toBe(303);
    expect(place).toMatch(/^\/order\/MF-\w{9}$/);
    const { html } = await someone.page(place);
    expect(outcomeOn(html)).toBe('paid');
    // The form sent again, as by reloading.
    expect((await send()).headers.get('location')).toBe(place);
    expect((await someone.page('/order')).html).toBe(html);
  });

  it('A plain form leads to the bank where the card requires it', async () => {
    const someone = open();
    const { encryptedCustomerInput } = await someone.encrypted(cards.challenge);
    const answer = await someone.request('/pay', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ encryptedCustomerInput, attempt: crypto.randomUUID() }).toString(),
    });
    const bank = answer.headers.get('location') ?? '';
    expect(new URL(bank).origin).toBe(demo.sandboxUrl);
    const { html } = await someone.page(await someone.atBank(bank, 'pay'));
    expect(outcomeOn(html)).toBe('paid');
  });
});

describe('POST /webhooks', () => {
  const send = (event: object, secret = 'webhook-secret', id = 'webhook-key') => {
    const body = JSON.stringify(event);
    return fetch(`${demo.shopUrl}/webhooks`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-GCS-KeyId': id,
        'X-GCS-Signature': createHmac('sha256', secret).update(body).digest('base64'),
      },
      body,
    });
  };
  const about = (payment: object, id: string = crypto.randomUUID()) => ({
    apiVersion: 'v1',
    id,
    created: '2026-02-02T11:24:14.040+0100',
    merchantId: '1001',
    type: 'payment.pending_approval',
    payment,
  });

  it('A webhook reports the payment of a consumer who never returned, and the order is not paid again', async () => {
    const someone = open();
    const { json } = await someone.pay(cards.challenge);
    await demo.sandbox.webhooks?.settled();
    webhooks = [];
    await someone.atBank(redirectOf(json), 'pay');
    await demo.sandbox.webhooks?.settled();
    expect(webhooks).toEqual([204]);
    const again = await someone.pay(cards.paid);
    expect(again.json.payment.id).toBe(json.payment.id);
  });

  it('A webhook signed by the platform updates the payment', async () => {
    const someone = open();
    const { json } = await someone.pay(cards.challenge);
    expect((await send(about({ ...json.payment, status: 'PENDING_APPROVAL' }))).status).toBe(204);
    expect((await someone.pay(cards.paid)).json.payment.id).toBe(json.payment.id);
  });

  it('A webhook with a wrong signature is refused', async () => {
    const someone = open();
    const { json } = await someone.pay(cards.challenge);
    const event = about({ ...json.payment, status: 'PENDING_APPROVAL' });
    expect((await send(event, 'a guess')).status).toBe(403);
    expect((await send(event, 'webhook-secret', 'another-key')).status).toBe(403);
    expect((await someone.pay(cards.paid)).json.payment.id).not.toBe(json.payment.id);
  });

  it('A webhook with a repeated id changes nothing', async () => {
    const [someone, id] = [open(), crypto.randomUUID()];
    const { json } = await someone.pay(cards.challenge);
    await send(about({ ...json.payment, status: 'REDIRECTED' }, id));
    await send(about({ ...json.payment, status: 'PENDING_APPROVAL' }, id));
    expect((await someone.pay(cards.paid)).json.payment.id).not.toBe(json.payment.id);
  });

  it('The webhook address echoes the platform’s verification header', async () => {
    const headers = { 'X-GCS-Webhooks-Endpoint-Verification': 'a-proof' };
    const answer = await fetch(`${demo.shopUrl}/webhooks`, { headers });
    expect(await answer.text()).toBe('a-proof');
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  });
});
