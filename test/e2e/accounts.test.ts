import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { engines } from '../browsers/find.js';
import { axeViolations } from './axe.js';
import { type Consumer, consumerAt } from './driver.js';

describe.each(engines)('A consumer with stored accounts in %s', (engine) => {
  let demo: RunningDemo;
  let consumer: Consumer;

  beforeAll(async () => {
    demo = await start({ port: 0, sandboxPort: 0 });
    consumer = await consumerAt(engine);
  });

  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });

  const stored = () =>
    consumer.ask<string[]>(
      `[...document.querySelector('connect-checkout').shadowRoot.querySelectorAll('[part=product-label] .visually-hidden')].map(({ textContent }) => textContent)`,
    );

  it('The consumer removes a stored account from the shop and the platform', async () => {
    const { tokens } = demo.sandbox.world.records;
    await consumer.open(`${demo.shopUrl}/?returning`);
    await consumer.sees('button', 'Remove Visa ending in 7977');
    const before = await stored();
    const known = () => [...tokens.values()].filter(({ deletedAt }) => deletedAt === undefined).length;
    const tokensBefore = known();
    await consumer.press('button', 'Remove Visa ending in 7977');
    await consumer.sees('button', 'Keep');
    await consumer.screenshot('removal');
    expect(await axeViolations(consumer)).toEqual([]);
    await consumer.press('button', 'Remove Visa ending in 7977');
    await consumer.until('the account to go', async () => (await stored()).length === before.length - 1);
    expect(await stored()).toEqual(before.slice(1));
    expect(known()).toBe(tokensBefore - 1);
    await consumer.open(`${demo.shopUrl}/?returning`);
    await consumer.sees('button', 'Remove American Express ending in 7381, Rob');
    expect(await stored()).toEqual(before.slice(1));
    expect(await consumer.ask('e2e.violations')).toEqual([]);
  });
});
