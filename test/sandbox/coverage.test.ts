import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { withoutEffect } from '../../src/sandbox/coverage/effects.js';
import { coveredCalls } from '../../src/sandbox/coverage/calls.js';
import { classify } from '../../tools/coverage/classify.js';
import { filesOf } from '../../tools/coverage/files.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

it('The page about what has an effect is current', async () => {
  for (const [path, text] of await filesOf(await classify()))
    expect(readFileSync(root + path, 'utf8') === text, `${path}: run npm run coverage`).toBe(true);
}, 60_000);

it('Every call that the official SDKs make is there', () => {
  expect(coveredCalls.length).toBeGreaterThan(75);
  expect(coveredCalls.filter(({ answered }) => !answered)).toEqual([]);
});

it('A request’s properties without effect are told, those with an effect are not', () => {
  const body = {
    order: {
      amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
      shipping: { address: { city: 'Utrecht' } },
      references: { merchantReference: 'order-7' },
    },
    cardPaymentMethodSpecificInput: { paymentProductId: 1, customerReference: 'c-1' },
    misspelt: true,
  };
  expect(withoutEffect('POST', '/v1/1001/payments', body)).toEqual([
    'order.shipping.address.city',
    'cardPaymentMethodSpecificInput.customerReference',
    'misspelt',
  ]);
  expect(withoutEffect('POST', '/nowhere', body)).toEqual([]);
});
