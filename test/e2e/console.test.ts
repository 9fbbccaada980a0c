import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { axeViolations } from './axe.js';
import { type Consumer, consumerAt } from './driver.js';

const TOKEN = 'a-token-of-the-test';

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
});
