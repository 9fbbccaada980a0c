import { setTimeout as delay } from 'node:timers/promises';
import type { KeyInput, Page } from 'puppeteer-core';
import { type Hands, keysOf } from './hands.js';

/** At Chromium and Firefox. */
export const puppeteerHands = (page: Page): Hands => ({
  async press({ at, pointer, held, times }) {
    const once = async (time: number) => {
      if (pointer === 'touch') {
        const finger = await page.touchscreen.touchStart(at.x, at.y);
        await delay(held);
        await finger.end();
      } else {
        await page.mouse.move(at.x, at.y);
        await page.mouse.down({ clickCount: time });
        await delay(held);
        await page.mouse.up({ clickCount: time });
      }
    };
    await once(1);
    for (let time = 2; time <= times; time++)
      await once(time).catch(async (error: unknown) => {
        // The press before may have led away: Firefox fails where the page that was pressed is gone meanwhile.
        if (!/NS_ERROR_FAILURE|no such (window|frame)/.test(String(error))) throw error;
        await page.mouse.reset().catch(() => {});
      });
  },
  async hold({ x, y }) {
    await page.mouse.move(x, y);
    await page.mouse.down();
  },
  release: () => page.mouse.up(),
  move: ({ x, y }) => page.mouse.move(x, y),
  type: (text) => page.keyboard.type(text),
  async key(name) {
    const keys = keysOf(name).map((key) => (key === 'Space' ? ' ' : key)) as KeyInput[];
    for (const key of keys) await page.keyboard.down(key);
    for (const key of keys.reverse()) await page.keyboard.up(key);
  },
  async compose(between, commit) {
    const cdp = await page.createCDPSession();
    for (const text of between) {
      const end = text.length;
      await cdp.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    }
    await cdp.send('Input.insertText', { text: commit });
    await cdp.detach();
  },
  resize: (width, height) => page.setViewport({ width, height }),
});
