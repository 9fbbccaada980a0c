import { enterMandate, findMandate, useMandate } from '../mandates/mandate.js';
import { authenticationResults } from '../payments/authentication.js';
import { notAuthorised } from '../payments/flows.js';
import { authorisedStatus } from '../payments/next-status.js';
import { enter, happen } from '../payments/transition.js';
import { products } from '../catalogue/index.js';
import type { PaymentRecord, RedirectRecord } from '../records/types.js';
import type { World } from '../world.js';
import { shopName } from './shop-name.js';
import type { StopChoice, Stopped } from './stop-page.js';

/** A redirect page: its content, and the effect of each decision. */
export interface Stop {
  /** `undefined` if there is nothing left to decide. */
  readonly facts: (world: World, redirect: RedirectRecord) => Facts | undefined;
  /** Has no effect the second time, so that a double click or Back changes nothing. */
  readonly choose: (world: World, redirect: RedirectRecord, choice: StopChoice) => void;
}

type Facts = Omit<Stopped, 'kind' | 'language' | 'assets'>;

const paymentFacts: Stop['facts'] = (world, { subject }) => {
  const payment = world.records.payments.get(subject);
  return (
    payment && {
      merchant: shopName(world, payment.merchantId),
      amount: payment.money.amount,
      currency: payment.money.currencyCode,
      product: products.get(payment.paymentProductId),
      card: payment.card?.cardNumber,
      breaksOut: payment.outcome === 'REDIRECT_3DS_BREAKS_OUT',
    }
  );
};

const decide: Readonly<Record<StopChoice, (world: World, payment: PaymentRecord) => void>> = {
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
  if (kind === 'acs')
    payment.authentication = authenticationResults(payment, choice === 'pay', world.clock.now());
  decide[choice](world, payment);
};

export const stops = {
  acs: { facts: paymentFacts, choose: choosePayment },
  bank: { facts: paymentFacts, choose: choosePayment },
  mandate: {
    facts: (world, { merchantId, subject }) => ({
      merchant: shopName(world, merchantId),
      mandateId: subject,
      account: findMandate(world, merchantId, subject).alias,
    }),
    choose: (world, { merchantId, subject, paymentId }, choice) => {
      const mandate = findMandate(world, merchantId, subject);
      if (mandate.status !== 'WAITING_FOR_REFERENCE') return;
      enterMandate(world, mandate, choice === 'pay' ? 'ACTIVE' : 'REVOKED');
      const payment = world.records.payments.get(paymentId ?? '');
      if (payment?.status !== 'REDIRECTED') return;
      decide[choice](world, payment);
      if (choice === 'pay') useMandate(world, mandate);
    },
  },
} satisfies Record<RedirectRecord['kind'], Stop>;
