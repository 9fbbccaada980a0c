import type { Hono } from 'hono';
import type { Env } from '../http/endpoint.js';
import { readBytes } from '../http/body.js';
import { backTo } from '../payments/return-url.js';
import { notAuthorised } from '../payments/flows.js';
import { authorisedStatus, enter, happen } from '../payments/transition.js';
import { products } from '../products/catalogue.js';
import type { PaymentRecord, RedirectRecord } from '../records/types.js';
import type { World } from '../world.js';
import { escape, page } from './html.js';

type Choice = 'pay' | 'fail' | 'cancel';

/** What the consumer can do at the card's bank, and at a bank or wallet. */
const words = {
  acs: { title: 'Confirm your payment', pay: 'Authenticate', fail: 'Fail', cancel: 'Cancel' },
  bank: { title: 'Pay', pay: 'Pay', fail: 'Fail', cancel: 'Cancel' },
} satisfies Record<RedirectRecord['kind'], Record<'title' | Choice, string>>;

const threeDSecure = { pay: 'authenticated', fail: 'failed', cancel: 'abandoned' } as const;

const choose: Record<Choice, (world: World, payment: PaymentRecord) => void> = {
  pay: (world, payment) => enter(world, payment, authorisedStatus(world, payment)),
  fail: (world, payment) => {
    payment.errors = [{ ...notAuthorised }];
    happen(world, payment, 'fail');
  },
  cancel: (world, payment) => happen(world, payment, 'abandon'),
};

const find = (world: World, kind: string, id: string) => {
  const redirect = world.records.redirects.get(id);
  const payment = redirect?.kind === kind ? world.records.payments.get(redirect.paymentId) : undefined;
  return redirect && payment && { redirect, payment };
};

const originOf = (url: string | undefined) => (url === undefined ? undefined : new URL(url).origin);

const amountOf = ({ money: { amount, currencyCode } }: PaymentRecord) =>
  new Intl.NumberFormat('en', { style: 'currency', currency: currencyCode }).format(amount / 100);

const facts = (payment: PaymentRecord): string => {
  const rows = [
    ['Merchant', payment.merchantId],
    ['With', products.get(payment.paymentProductId)?.displayHints.label ?? ''],
    ...(payment.card ? [['Card', payment.card.cardNumber]] : []),
    ['Amount', amountOf(payment)],
  ];
  return `<dl>${rows.map(([term = '', value = '']) => `<dt>${escape(term)}<dd>${escape(value)}`).join('')}</dl>`;
};

const unknownPage = () =>
  page({ title: 'Nothing to do here', body: '<p>This payment is not known.</p>', status: 404 });

const show = ({ redirect, payment }: { redirect: RedirectRecord; payment: PaymentRecord }) => {
  const said = words[redirect.kind];
  const buttons = (['pay', 'fail', 'cancel'] as const)
    .map((choice) => `<button name="choice" value="${choice}">${said[choice]}</button>`)
    .join('');
  const formTarget = originOf(redirect.returnUrl);
  return page({
    title: said.title,
    body: `${facts(payment)}<form method="post">${buttons}</form>`,
    ...(formTarget !== undefined && { formTarget }),
  });
};

const isChoice = (text: string | null): text is Choice =>
  text !== null && text in choose && text !== '__proto__';

/** The pages a consumer is redirected to: the card's bank (3-D Secure), and banks and wallets. */
export const mountRedirectPages = (app: Hono<Env>, world: World): void => {
  for (const kind of Object.keys(words) as RedirectRecord['kind'][]) {
    app.get(`/${kind}/:id`, (context) => {
      const found = find(world, kind, context.req.param('id'));
      return found ? show(found) : unknownPage();
    });
    app.post(`/${kind}/:id`, async (context) => {
      const found = find(world, kind, context.req.param('id'));
      if (!found) return unknownPage();
      const form = new URLSearchParams(new TextDecoder().decode(await readBytes(context.req.raw, 1_024)));
      const choice = form.get('choice');
      if (!isChoice(choice)) return show(found);
      const { redirect, payment } = found;
      // Answering again (back button, double click) changes nothing and leads to the same place.
      if (payment.status === 'REDIRECTED') {
        if (kind === 'acs') payment.threeDSecure = threeDSecure[choice];
        choose[choice](world, payment);
      }
      if (redirect.returnUrl !== undefined) return context.redirect(backTo(world, redirect), 303);
      return page({ title: 'Done', body: '<p>You can close this page and go back to the shop.</p>' });
    });
  }
};
