import { DAY } from '../../../src/sandbox/clock.js';
import { order } from '../harness.js';
import { OTHER_PLATFORM } from './payments.js';
import { type Topic, differs, same } from './row.js';
import { CARD, IBAN, type World, statusOf } from './world.js';

/** Stores the card in a token, which another row may have done: then it is forgotten first. */
const newToken = async ({ v1, merchant, replyTo }: World): Promise<string> => {
  const { cardNumber } = CARD;
  const request = {
    paymentProductId: 1,
    card: { data: { cardWithoutCvv: { cardNumber, expiryDate: '1229' } } },
  };
  const create = () => replyTo(v1.tokens.create(merchant, request as never));
  const { body } = await create();
  if (body.isNewToken) return body.token;
  await v1.tokens.remove(merchant, body.token, {});
  return (await create()).body.token;
};

const expiryOf = async ({ v1, merchant, replyTo }: World, token: string): Promise<string> =>
  (await replyTo(v1.tokens.get(merchant, token, {}))).body.card.data.cardWithoutCvv.expiryDate;

export const tokens: Topic = {
  title: 'Tokens',
  rows: [
    differs(
      'A payment is made into a token after the fact.',
      'POST /payments/{id}/tokenize',
      ['201', OTHER_PLATFORM],
      async (world) => {
        const { v1, merchant, payment, replyTo } = world;
        await v1.tokens.remove(merchant, await newToken(world), {});
        return statusOf(await replyTo(v1.payments.tokenize(merchant, await payment(), {})));
      },
    ),
    differs(
      'A token and the security code pay (one click).',
      'POST /payments `token`, `card.cvv`',
      ['201 PENDING_APPROVAL 600', '201 PENDING_CAPTURE 5'],
      async (world) => statusOf(await world.pay({ cvv: '123' }, { token: await newToken(world) })),
    ),
    differs(
      'A payment with a token and new data changes the token on Ogone, and not on GlobalCollect.',
      'GET /tokens/{id} after `token` 12/29 with `card.expiryDate` 11/31',
      ['1229', '1131'],
      async (world) => {
        const token = await newToken(world);
        await world.pay({ expiryDate: '1131', cvv: '123' }, { token });
        return expiryOf(world, token);
      },
    ),
    same('A merchant changes a token by itself.', 'PUT /tokens/{id}', '204 1231', async (world) => {
      const { v1, merchant, replyTo } = world;
      const token = await newToken(world);
      const cardWithoutCvv = { cardNumber: CARD.cardNumber, expiryDate: '1231' };
      const { status } = await replyTo(
        v1.tokens.update(merchant, token, {
          paymentProductId: 1,
          card: { data: { cardWithoutCvv } },
        } as never),
      );
      return `${status} ${await expiryOf(world, token)}`;
    }),
    same(
      'A card is stored once.',
      'POST /tokens, the same card again',
      '200 the same token',
      async (world) => {
        const { v1, merchant, replyTo } = world;
        const token = await newToken(world);
        const cardWithoutCvv = { cardNumber: CARD.cardNumber, expiryDate: '1230' };
        const { status, body } = await replyTo(
          v1.tokens.create(merchant, { paymentProductId: 1, card: { data: { cardWithoutCvv } } } as never),
        );
        return `${status} ${body.token === token && !body.isNewToken ? 'the same token' : 'another'}`;
      },
    ),
  ],
};

const payoutDetails = { amountOfMoney: { amount: 2_345, currencyCode: 'EUR' } };
const toAccount = {
  payoutDetails,
  bankTransferPayoutMethodSpecificInput: { bankAccountIban: { iban: IBAN } },
};

export const payouts: Topic = {
  title: 'Payouts and refunds',
  rows: [
    differs(
      'Ogone pays out to cards.',
      'POST /payouts `cardPayoutMethodSpecificInput`',
      [OTHER_PLATFORM, '201 PAYOUT_REQUESTED 81'],
      async ({ v1, merchant, replyTo }) => {
        const { cvv: _cvv, ...card } = CARD;
        const request = { payoutDetails, cardPayoutMethodSpecificInput: { paymentProductId: 1, card } };
        return statusOf(await replyTo(v1.payouts.create(merchant, request as never)));
      },
    ),
    differs(
      'Both pay out to bank accounts, after approval.',
      'POST /payouts/{id}/approve',
      ['200 PAYOUT_REQUESTED 800', '200 PAYOUT_REQUESTED 81'],
      async ({ v1, merchant, replyTo }) => {
        const { body } = await replyTo(v1.payouts.create(merchant, toAccount as never));
        return statusOf(await replyTo(v1.payouts.approve(merchant, body.id, {})));
      },
    ),
    differs(
      'What was taken is refunded.',
      'POST /payments/{id}/refund',
      ['201 REFUND_REQUESTED 800', '201 REFUND_REQUESTED 81'],
      async ({ v1, merchant, payment, take, later, replyTo }) => {
        const id = await payment();
        await take(id);
        later(2 * DAY);
        const { amountOfMoney } = order();
        return statusOf(await replyTo(v1.payments.refund(merchant, id, { amountOfMoney } as never)));
      },
    ),
    same(
      'What was not taken is not.',
      'POST /payments/{id}/refund, before its capture',
      '400 300450',
      async ({ v1, merchant, payment, replyTo }) => {
        const { amountOfMoney } = order();
        const refund = v1.payments.refund(merchant, await payment(), { amountOfMoney } as never);
        return statusOf(await replyTo(refund));
      },
    ),
  ],
};

const { references: _references, ...assessed } = order();

export const risk: Topic = {
  title: 'Risk assessments',
  rows: [
    differs(
      'GlobalCollect assesses a card before it is charged.',
      'POST /riskassessments/cards',
      ['200', OTHER_PLATFORM],
      async ({ v1, merchant, replyTo }) => {
        const { cvv: _cvv, ...card } = CARD;
        const request = { card, order: assessed, paymentProductId: 1 };
        return statusOf(await replyTo(v1.riskassessments.cards(merchant, request as never)));
      },
    ),
    differs(
      'So it does with a bank account.',
      'POST /riskassessments/bankaccounts',
      ['200', OTHER_PLATFORM],
      async ({ v1, merchant, replyTo }) => {
        const request = { bankAccountIban: { iban: IBAN }, order: assessed };
        return statusOf(await replyTo(v1.riskassessments.bankaccounts(merchant, request as never)));
      },
    ),
  ],
};

export const services: Topic = {
  title: 'Services',
  rows: [
    same('The connection can be tried.', 'GET /services/testconnection', '200 OK', async (world) => {
      const { status, body } = await world.replyTo(world.v1.services.testconnection(world.merchant));
      return `${status} ${body.result}`;
    }),
    same('A card is known by its first digits.', 'POST /services/getIINdetails', '200 1', async (world) => {
      const { v1, merchant, replyTo } = world;
      const { status, body } = await replyTo(
        v1.services.getIINdetails(merchant, { bin: '45673500' } as never),
      );
      return `${status} ${body.paymentProductId}`;
    }),
    differs(
      'GlobalCollect converts amounts.',
      'GET /services/convert/amount',
      ['200', OTHER_PLATFORM],
      async ({ v1, merchant, replyTo }) => {
        const query = { source: 'EUR', target: 'USD', amount: 100 };
        return statusOf(await replyTo(v1.services.convertAmount(merchant, query)));
      },
    ),
    differs(
      'It converts bank accounts.',
      'POST /services/convert/bankaccount',
      ['200', OTHER_PLATFORM],
      async ({ v1, merchant, replyTo }) => {
        const request = { bankAccountIban: { iban: IBAN } };
        return statusOf(await replyTo(v1.services.bankaccount(merchant, request as never)));
      },
    ),
    same('There is a privacy policy.', 'GET /services/privacypolicy', '200 html', async (world) => {
      const { v1, merchant, replyTo } = world;
      const { status, body } = await replyTo(v1.services.privacypolicy(merchant, {}));
      return `${status} ${body.htmlContent.startsWith('<') ? 'html' : 'nothing'}`;
    }),
  ],
};
