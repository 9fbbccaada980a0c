/** A sandbox as a fixture, in Vitest: `npx vitest run tests/fixture`. */
import { sandboxFixture, testCards } from 'connect-checkout/testing';
import { expect, test as base } from 'vitest';

const test = base.extend({ platform: sandboxFixture({ seed: 'tests/seed.json' }) });

test('A test has a sandbox of its own', async ({ platform: { sandbox } }) => {
  const { cardNumber, expiryDate, cvv, paymentProductId } = testCards.reviewed;
  const answer = await sandbox.merchant('1001')('POST', '/payments', {
    order: { amountOfMoney: { amount: 2980, currencyCode: 'EUR' } },
    cardPaymentMethodSpecificInput: { paymentProductId, card: { cardNumber, expiryDate, cvv } },
  });
  expect((await answer.json()).payment.status).toBe('PENDING_FRAUD_APPROVAL');
  sandbox.journal.verify({ method: 'POST', path: '/payments' }, 1);
});
