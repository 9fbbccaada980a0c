import { describe, expect, it } from 'vitest';
import type { Part, Scan } from '../../src/testing/in-page/scan.js';
import { report } from '../../src/testing/report.js';

const scanOf = (parts: readonly Part[], more: Partial<Scan> = {}): Scan => ({
  hasCheckout: true,
  state: 'ready',
  address: 'https://shop.example/pay',
  language: 'en',
  parts,
  text: 'A shop',
  ...more,
});

describe('What the driver says when something does not come', () => {
  it('The checkout’s own words come first, then the page, cut', () => {
    const parts: readonly Part[] = [
      { role: 'alert', name: 'Your bank declined this payment.' },
      { role: 'button', name: 'Pay €29.80' },
      { role: 'radio', name: 'Cards', checked: true },
      { role: 'radio', name: 'iDEAL' },
      { role: 'textbox', name: 'Card number', field: 'cardNumber', length: 19 },
      { role: 'textbox', name: 'CVV', field: 'cvv', length: 0, problem: 'The CVV is needed to pay.' },
      { role: 'group', name: 'Ways to pay' },
      { role: 'status', name: '' },
    ];
    expect(report(scanOf(parts, { text: `The shop’s terms ${'x'.repeat(3_000)}` })).slice(0, 450)).toBe(
      [
        'The checkout is in the state “ready” and shows:',
        '  notices: Your bank declined this payment.',
        '  ways to pay: Cards (chosen), iDEAL',
        '  fields: Card number (19 characters), CVV (empty), refused with “The CVV is needed to pay.”',
        '  buttons: Pay €29.80',
        `The page https://shop.example/pay reads: The shop’s terms ${'x'.repeat(3_000)}`,
      ]
        .join('\n')
        .slice(0, 450),
    );
    expect(report(scanOf(parts, { text: 'x'.repeat(3_000) })).length).toBeLessThan(1_000);
  });

  it.each([
    ['The page has no <connect-checkout>.', { hasCheckout: false, state: undefined }],
    ['The page has a <connect-checkout>, but its module has not run.', { hasCheckout: false, state: '' }],
    ['The checkout is in the state “loading” and shows:\n  nothing', { state: 'loading' }],
  ] as const)('%s', (first, more) => {
    const { state, ...rest } = scanOf([], more as Partial<Scan>);
    expect(report(state === undefined ? rest : { ...rest, state })).toBe(
      `${first}\nThe page https://shop.example/pay reads: A shop`,
    );
  });
});
