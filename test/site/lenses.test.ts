import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConnectPlayground } from '../../docs/.vitepress/live/playground.js';
import { cards } from '../merchant/consumer.js';
import { type Reading, startReading } from './reader.js';

/* What the playground shows of a checkout beside it. */

let reading: Reading;

beforeAll(async () => {
  reading = await startReading();
});
afterAll(() => reading?.close());

const open = async (query: string) => {
  const reader = await reading.open(`playground.html?${query}`);
  await reader.sees('textbox', 'Card number');
  return reader;
};

describe('The lenses of the playground', () => {
  test('What a screen reader is told is listed in the order in which it comes', async () => {
    const reader = await open('lens=heard');
    await reader.typeCard(cards.declined);
    await reader.press('button', 'Pay €29.80');
    await reader.reads(/did not approve/);
    await reader.reads(/At once[^]*did not approve/);
    const told = (await reader.page.$$eval('.told li', (items) =>
      items.map((item) => item.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
    )) as string[];
    const at = (text: RegExp) => told.findIndex((line) => text.test(line));
    expect(told[0]).toMatch(/Focus Card number, edit, required/);
    expect(at(/Expiry date/)).toBeGreaterThan(0);
    expect(at(/did not approve/)).toBeGreaterThan(at(/CVV/));
    await reader.page.browserContext().close();
  });

  test('The element and the platform have a weight, and the list a time', async () => {
    const reader = await open('lens=weight');
    await reader.reads(/From the tag to the list: \d+ ms/);
    await reader.reads(/The element\s*\d+\s*\d+,\d{3}/);
    await reader.reads(/The platform\s*\d+\s*\d+,\d{3}/);
    await reader.page.browserContext().close();
  });
});

describe('The parts of the checkout', () => {
  test('A part under the pointer is named', async () => {
    const reader = await open('');
    const button = await reader.sees('button', 'Pay €29.80');
    await button.scrollIntoView();
    const { x, y } = await button.clickablePoint();
    await reader.page.mouse.move(x, y);
    await reader.reads(/part: pay-button/);
    await reader.page.browserContext().close();
  });

  test('The target of a journey’s step is marked in the checkout', async () => {
    const reader = await open('journey=card-paid');
    await reader.page.waitForFunction(() => {
      const act = document.querySelector<ConnectPlayground>('connect-playground')?.rail.act;
      return act && 'element' in act && getComputedStyle(act.element).outlineColor === 'rgb(224, 51, 140)';
    });
    await reader.page.browserContext().close();
  });
});
