import { expect, it } from 'vitest';
import { mayTryAgain, outcomeOf } from '../../src/domain/outcome.js';

it.each([
  ['PENDING_APPROVAL', 'paid'],
  ['PENDING_CAPTURE', 'paid'],
  ['CAPTURE_REQUESTED', 'paid'],
  ['CAPTURED', 'paid'],
  ['PAID', 'paid'],
  ['CREATED', 'pending'],
  ['REDIRECTED', 'pending'],
  ['PENDING_PAYMENT', 'pending'],
  ['PENDING_COMPLETION', 'pending'],
  ['PENDING_FRAUD_APPROVAL', 'pending'],
  ['AUTHORIZATION_REQUESTED', 'pending'],
  ['ACCOUNT_VERIFIED', 'pending'],
  ['CHARGEBACK_NOTIFICATION', 'pending'],
  ['REJECTED', 'rejected'],
  ['REJECTED_CAPTURE', 'rejected'],
  ['CANCELLED', 'cancelled'],
  ['REVERSED', 'reversed'],
  ['CHARGEBACKED', 'reversed'],
  ['REFUND_REQUESTED', 'refunded'],
  ['REFUNDED', 'refunded'],
])('%s is %s, whatever its category', (status, outcome) => {
  expect(outcomeOf(status)).toBe(outcome);
  expect(outcomeOf(status, 'UNSUCCESSFUL')).toBe(outcome);
});

it.each([
  ['COMPLETED', 'paid'],
  ['UNSUCCESSFUL', 'rejected'],
  ['REVERSED', 'reversed'],
  ['REFUNDED', 'refunded'],
  ['PENDING_MERCHANT', 'pending'],
  ['SOMETHING_ELSE', 'pending'],
  ['toString', 'pending'],
  [undefined, 'pending'],
])('a status of a newer platform in the category %s is %s', (category, outcome) => {
  expect(outcomeOf('NEW_STATUS', category)).toBe(outcome);
  expect(outcomeOf('constructor', category)).toBe(outcome);
});

it('no payment at all is rejected', () => {
  expect(outcomeOf(undefined)).toBe('rejected');
});

it.each([
  ['paid', false],
  ['pending', false],
  ['rejected', true],
  ['cancelled', true],
  ['reversed', false],
  ['refunded', false],
] as const)('after %s, another attempt is offered: %s', (outcome, offered) => {
  expect(mayTryAgain[outcome]).toBe(offered);
});
