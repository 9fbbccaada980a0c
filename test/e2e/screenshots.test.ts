import { existsSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { axeViolations } from './axe.js';
import { type Consumer, consumerAt } from './driver.js';

/** What a person looks at before a release; each view also passes the accessibility rules and fits its width. */
describe('Screenshots of the checkout', () => {
  let demo: RunningDemo;
  let consumer: Consumer;

  beforeAll(async () => {
    demo = await start({ port: 0, sandboxPort: 0 });
    consumer = await consumerAt('chromium');
  });

  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });

  const widths = { phone: 360, desktop: 1280 };
  const searches = { english: '', arabic: '?locale=ar', returning: '?returning' };

  for (const [device, width] of Object.entries(widths))
    for (const scheme of ['light', 'dark'] as const)
      for (const [language, search] of Object.entries(searches))
        for (const wrong of [false, true])
          it(`The checkout is shown on ${device}, ${scheme}, ${language}${wrong ? ', with errors' : ''}`, async () => {
            const { port } = consumer;
            await port.hands.resize(width, 900);
            await port.prefer?.(scheme);
            await consumer.open(`${demo.shopUrl}/${search}`);
            await consumer.until('a form', async () =>
              consumer.ask<boolean>(
                `document.querySelector('connect-checkout')?.shadowRoot?.querySelector('.form input') != null`,
              ),
            );
            if (wrong) {
              await consumer.pressOn(
                `document.querySelector('connect-checkout').shadowRoot.querySelector('[part~=pay-button]')`,
              );
              await consumer.until('errors', async () =>
                consumer.ask<boolean>(
                  `document.querySelector('connect-checkout').shadowRoot.querySelector('[aria-invalid=true]') != null`,
                ),
              );
            }
            const name = `${device}-${scheme}-${language}${wrong ? '-errors' : ''}`;
            await consumer.screenshot(name);
            const file = new URL(`../../artifacts/screenshots/chromium-${name}.png`, import.meta.url);
            expect(existsSync(file) && statSync(file).size).toBeGreaterThan(10_000);
            expect(await axeViolations(consumer)).toEqual([]);
            expect(
              await consumer.ask(
                'document.documentElement.scrollWidth - document.documentElement.clientWidth',
              ),
            ).toBe(0);
          });
});
