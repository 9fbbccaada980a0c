import { expect, it } from 'vitest';
import { endingOf, isRefusal, mayTryAgain, outcomeOf } from '../../src/domain/outcome.js';

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
])('The status %s means %s, whatever its category', (status, outcome) => {
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
])('An unknown status in the category %s means %s', (category, outcome) => {
  expect(outcomeOf('NEW_STATUS', category)).toBe(outcome);
  expect(outcomeOf('constructor', category)).toBe(outcome);
});

it('A missing payment means rejected', () => {
  expect(outcomeOf(undefined)).toBe('rejected');
});

it.each([
  ['paid', false],
  ['pending', false],
  ['rejected', true],
  ['cancelled', true],
  ['reversed', false],
  ['refunded', false],
] as const)('After %s, the offer of another attempt is %s', (outcome, offered) => {
  expect(mayTryAgain[outcome]).toBe(offered);
});

it.each([
  ['PENDING_APPROVAL', 'paid', false],
  ['PENDING_PAYMENT', 'pending', false],
  ['PENDING_FRAUD_APPROVAL', 'review', false],
  ['ACCOUNT_VERIFIED', 'verified', false],
  ['CHARGEBACK_NOTIFICATION', 'disputed', false],
  ['REJECTED', 'rejected', true],
  ['REJECTED_CAPTURE', 'rejected', true],
  ['CANCELLED', 'cancelled', true],
  ['REVERSED', 'reversed', false],
  ['CHARGEBACKED', 'reversed', false],
  ['REFUND_REQUESTED', 'refunding', false],
  ['REFUNDED', 'refunded', false],
  ['toString', 'pending', false],
])('The status %s ends as %s, and a retry is offered: %s', (status, ending, again) => {
  expect([endingOf(status), isRefusal(endingOf(status))]).toEqual([ending, again]);
});

it('Only a refused payment can be denied for its risk', () => {
  expect(endingOf('REJECTED', 'UNSUCCESSFUL', true)).toBe('denied');
  expect(isRefusal('denied')).toBe(true);
  expect(endingOf(undefined, undefined, true)).toBe('denied');
  expect(endingOf('CAPTURED', 'COMPLETED', true)).toBe('paid');
  expect(endingOf('CANCELLED', 'UNSUCCESSFUL', true)).toBe('cancelled');
});
