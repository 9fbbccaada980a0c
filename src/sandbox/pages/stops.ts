import { findMandate, enterMandate } from '../mandates/mandate.js';
import { notAuthorised } from '../payments/flows.js';
import { authorisedStatus } from '../payments/platform-of.js';
import { enter, happen } from '../payments/transition.js';
import { products } from '../catalogue/index.js';
import type { PaymentRecord, RedirectRecord } from '../records/types.js';
import type { World } from '../world.js';

/** What the consumer decides on a page of the sandbox. */
export type Choice = 'pay' | 'fail' | 'cancel';

/** A page that a consumer is redirected to: what it says, and what each decision does. */
export interface Stop {
  readonly title: string;
  readonly labels: Readonly<Record<Choice, string>>;
  /** Rows of words and values; `undefined` where there is nothing to decide any more. */
  readonly facts: (
    world: World,
    redirect: RedirectRecord,
  ) => readonly (readonly [string, string])[] | undefined;
  /** Does nothing the second time: a double click or the back button changes nothing. */
  readonly choose: (world: World, redirect: RedirectRecord, choice: Choice) => void;
}

const amountOf = ({ money: { amount, currencyCode } }: PaymentRecord) =>
  new Intl.NumberFormat('en', { style: 'currency', currency: currencyCode }).format(amount / 100);

const paymentFacts: Stop['facts'] = ({ records }, { subject }) => {
  const payment = records.payments.get(subject);
  if (!payment) return undefined;
  return [
    ['Merchant', payment.merchantId],
    ['With', products.get(payment.paymentProductId)?.displayHints.label ?? ''],
    ...(payment.card ? [['Card', payment.card.cardNumber] as const] : []),
    ['Amount', amountOf(payment)],
  ];
};

const threeDSecure = { pay: 'authenticated', fail: 'failed', cancel: 'abandoned' } as const;

const decide: Readonly<Record<Choice, (world: World, payment: PaymentRecord) => void>> = {
  pay: (world, payment) => enter(world, payment, authorisedStatus(world, payment)),
  fail: (world, payment) =>
    happen(world, payment, 'fail', () => {
      payment.errors = [{ ...notAuthorised }];
    }),
  cancel: (world, payment) => happen(world, payment, 'abandon'),
};

const choosePayment: Stop['choose'] = (world, { kind, subject }, choice) => {
  const payment = world.records.payments.get(subject);
  if (payment?.status !== 'REDIRECTED') return;
  if (kind === 'acs') payment.threeDSecure = threeDSecure[choice];
  decide[choice](world, payment);
};

export const stops = {
  acs: {
    title: 'Confirm your payment',
    labels: { pay: 'Authenticate', fail: 'Fail', cancel: 'Cancel' },
    facts: paymentFacts,
    choose: choosePayment,
  },
  bank: {
    title: 'Pay',
    labels: { pay: 'Pay', fail: 'Fail', cancel: 'Cancel' },
    facts: paymentFacts,
    choose: choosePayment,
  },
  mandate: {
    title: 'Sign the mandate',
    labels: { pay: 'Sign', fail: 'Fail', cancel: 'Cancel' },
    facts: (world, { merchantId, subject }) => [
      ['Merchant', merchantId],
      ['Mandate', subject],
      ['Account', findMandate(world, merchantId, subject).alias ?? ''],
    ],
    choose: (world, { merchantId, subject }, choice) => {
      const mandate = findMandate(world, merchantId, subject);
      if (mandate.status !== 'WAITING_FOR_REFERENCE') return;
      enterMandate(world, mandate, choice === 'pay' ? 'ACTIVE' : 'REVOKED');
    },
  },
} satisfies Record<RedirectRecord['kind'], Stop>;
