import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { endpoint } from '../sandbox/endpoint.js';
import { axeViolations } from './axe.js';
import { type Consumer, consumerAt } from './driver.js';

const TOKEN = 'a-token-of-the-test';
const payment = {
  order: { amountOfMoney: { amount: 2980, currencyCode: 'EUR' } },
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    card: { cardNumber: '4567350000427977', expiryDate: '1230', cvv: '123' },
  },
};

describe('The console’s fault switches in Chromium', () => {
  let running: RunningSandbox;
  let developer: Consumer;

  beforeAll(async () => {
    running = await serve({ port: 0, control: { token: TOKEN } });
    developer = await consumerAt('chromium');
    await developer.open(running.url);
  });
  afterAll(async () => {
    await developer?.port.close();
    await running?.close();
  });

  const faults = () => running.sandbox.faults.list();

  it('A wrong token is refused with a message', async () => {
    expect(await axeViolations(developer)).toEqual([]);
    await developer.fill('Token of the control port', 'a guess');
    await developer.press('button', 'Make it go wrong');
    await developer.reads('The token is wrong.');
    expect(faults()).toEqual([]);
  });

  it('A fault is added, shown and removed again', async () => {
    await developer.open(running.url);
    await developer.fill('Token of the control port', TOKEN);
    await developer.press('button', 'Make it go wrong');
    await developer.sees('button', 'Remove Slow: 3 seconds');
    expect(faults().map(({ rule }) => rule)).toEqual([
      { kind: 'delay', delay: 3_000, merchant: '1001', times: 1 },
    ]);
    expect(await axeViolations(developer)).toEqual([]);
    await developer.press('button', 'Remove Slow: 3 seconds');
    await developer.until('its removal', async () => faults().length === 0);
    await developer.until('the focus on what comes next', async () => {
      const { name } = await developer.ask<{ name: string }>('e2e.focused()');
      return name === 'Make it go wrong';
    });
  });

  it('A session is ended', async () => {
    const made = await running.sandbox.merchant('1001')('POST', '/sessions', {});
    const { customerId, clientSessionId } = (await made.json()) as Record<string, string>;
    await developer.press('button', `End ${customerId}`);
    const { sessions } = running.sandbox.world.records;
    const { clock } = running.sandbox;
    await developer.until('its end', async () => sessions.get(clientSessionId!)!.expiresAt <= clock.now());
    await developer.reads('Expired');
  });

  it('The clock is moved', async () => {
    const before = running.sandbox.clock.ahead();
    await developer.press('button', '+2 h');
    await developer.until('two hours', async () => running.sandbox.clock.ahead() >= before + 7_200_000);
    expect(await developer.ask('e2e.violations')).toEqual([]);
  });

  it('A payment is found, and its page opened', async () => {
    const amountOfMoney = { amount: 2980, currencyCode: 'EUR' };
    const one = (merchantReference: string) => ({
      merchant: '1001',
      status: 'PAID' as const,
      order: { amountOfMoney, references: { merchantReference } },
    });
    await running.sandbox.seed({ payments: [one('first'), one('second')] });
    await developer.open(running.url);
    await developer.fill('Search', 'second');
    await developer.press('button', 'Show');
    await developer.reads('Show all');
    expect(await axeViolations(developer)).toEqual([]);
    const [payment] = [...running.sandbox.world.records.payments.values()].slice(-1);
    for (const page of [`payment/${payment!.id}`, 'choices', 'coverage']) {
      await developer.open(`${running.url}/console/${page}`);
      expect(await axeViolations(developer), page).toEqual([]);
    }
    expect(await developer.ask('e2e.violations')).toEqual([]);
  });

  it('An event is sent again from its payment’s page, with the token only', async () => {
    const merchant = await endpoint();
    const told = await serve({ port: 0, control: { token: TOKEN }, webhooks: { url: merchant.url } });
    try {
      await told.sandbox.merchant('1001')('POST', '/payments', payment);
      const times = (id: string) => merchant.received.filter(({ body }) => body.includes(id)).length;
      const event = told.sandbox.webhooks!.events().at(-1)!;
      await developer.until('its delivery', async () => times(event.id) === 1);
      const name = `Send again ${event.type}`;
      await developer.open(`${told.url}/console/payment/${event.subject.replace('payment:', '')}`);
      expect(await axeViolations(developer)).toEqual([]);
      await developer.press('button', name);
      await developer.reads('The token is wrong.');
      await developer.fill('Token of the control port, to send one again', TOKEN);
      await developer.press('button', name);
      await developer.reads(`${event.type} is sent again.`);
      await developer.until('it once more', async () => times(event.id) === 2);
      const bodies = merchant.received.map(({ body }) => body).filter((body) => body.includes(event.id));
      expect(bodies[1]).toBe(bodies[0]);
      expect(await developer.ask('e2e.violations')).toEqual([]);
    } finally {
      await told.close();
      await merchant.close();
    }
  });

  it('A reset takes two presses and the token, and leads back to a snapshot', async () => {
    const { sandbox } = running;
    const count = () => sandbox.world.records.payments.size;
    sandbox.snapshots.take('two orders');
    const kept = count();
    await sandbox.seed({
      payments: [{ merchant: '1001', status: 'PAID', order: payment.order }],
    });
    await developer.open(running.url);
    await developer.press('summary', 'Go back to a snapshot');
    await developer.press('button', 'Reset to “two orders”');
    await developer.reads('The token is wrong.');
    expect(count()).toBe(kept + 1);
    await developer.fill('Token of the control port', TOKEN);
    expect(await axeViolations(developer)).toEqual([]);
    await developer.press('button', 'Reset to “two orders”');
    await developer.reads('Back at “two orders”.');
    expect(count()).toBe(kept);
    await developer.press('button', 'Reset to the start');
    await developer.reads('Back at the start.');
    expect(count()).toBe(0);
  });
});
