import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cards } from '../merchant/consumer.js';
import { type Reading, startReading } from './reader.js';

/* What a visitor of the playground can make go wrong; each address opens the same for somebody else. */

let reading: Reading;

beforeAll(async () => {
  reading = await startReading();
});
afterAll(() => reading?.close());

/** Whether the playground's bar says what the address asked for. */
const isOn = (query: string): boolean => {
  const asked = query.replace('=', ' ');
  const pressed = document.querySelector(`[data-switch="${asked}"]`)?.getAttribute('aria-pressed');
  return pressed === 'true' || !!document.querySelector('.clock')?.textContent?.includes('Since the list');
};

describe('In the playground, a card is paid', () => {
  test.each([
    ['after its session has ended', 'happened=session'],
    ['after two hours', 'happened=clock'],
    ['over a slow network', 'trouble=slow'],
    ['beside Prototype.js', 'guest=prototype'],
    ['beside MooTools', 'guest=mootools'],
  ])('%s', async (_, query) => {
    const reader = await reading.open(`playground.html?${query}`);
    await reader.sees('textbox', 'Card number');
    expect(await reader.page.evaluate(isOn, query)).toBe(true);
    await reader.typeCard(cards.paid);
    await reader.press('button', 'Pay €29.80');
    await reader.sees('heading', 'Paid');
    expect(reader.page.url()).toContain(query);
    await reader.page.browserContext().close();
  });

  test('after the session’s key was rotated, with the security code once more', async () => {
    const reader = await reading.open('playground.html?happened=key');
    await reader.sees('textbox', 'Card number');
    await reader.typeCard(cards.paid);
    await reader.press('button', 'Pay €29.80');
    await reader.reads(/Nothing has been paid yet/);
    await reader.typeCard(cards.paid);
    await reader.press('button', 'Pay €29.80');
    await reader.sees('heading', 'Paid');
    await reader.page.browserContext().close();
  });

  test('where a translator rewrites every word', async () => {
    const reader = await reading.open('playground.html?guest=translator');
    await reader.reads(/Cård nümbér/);
    for (const [field, text] of [
      ['cardNumber', cards.paid],
      ['expiryDate', '1230'],
      ['cvv', '739'],
    ] as const) {
      await reader.page.evaluate(`document.querySelector('connect-checkout').focus('${field}')`);
      await reader.page.keyboard.type(text);
    }
    await reader.page.keyboard.press('Enter');
    await reader.reads(/Påïd/);
    await reader.page.browserContext().close();
  });
});

describe('The address of the playground', () => {
  test('does not say where a payment goes', async () => {
    const reader = await reading.open(
      'playground.html?a.amount=1990&a.currency=EUR&a.country=NL&a.payment-url=https%3A%2F%2Fevil.example%2F&a.onclick=alert',
    );
    await reader.sees('button', 'Pay €19.90');
    const attributes = (await reader.page.evaluate(() =>
      document.querySelector('.stage connect-checkout')!.getAttributeNames(),
    )) as string[];
    expect(attributes).not.toContain('onclick');
    expect(
      await reader.page.evaluate(() =>
        document.querySelector('.stage connect-checkout')!.getAttribute('payment-url'),
      ),
    ).toContain('/pay/shop/payments');
    await reader.page.browserContext().close();
  });
});
