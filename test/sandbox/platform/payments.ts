import { DAY } from '../../../src/sandbox/clock.js';
import { order } from '../harness.js';
import { type Topic, differs, same } from './row.js';
import { CARD, DECLINED, RETURN, statusOf } from './world.js';

const OTHER_PLATFORM = '403 1105 ACTION_NOT_SUPPORTED_BY_PLATFORM';

export const statuses: Topic = {
  title: 'status and statusCode',
  rows: [
    differs(
      'A card payment waits for the merchant; `statusCode` is the platform’s own number.',
      'POST /payments',
      ['201 PENDING_APPROVAL 600', '201 PENDING_CAPTURE 5'],
      async ({ pay }) => statusOf(await pay()),
    ),
    differs(
      'It waits for nobody where no approval is required.',
      'POST /payments `"requiresApproval":false`',
      ['201 CAPTURE_REQUESTED 800', '201 CAPTURE_REQUESTED 91'],
      async ({ pay }) => statusOf(await pay(CARD, { requiresApproval: false })),
    ),
    differs(
      'A declined payment is answered with 402, and exists.',
      'POST /payments, a card that is declined',
      ['402 REJECTED 100', '402 REJECTED 2'],
      async ({ pay }) => statusOf(await pay(DECLINED)),
    ),
    differs(
      'It is cancelled while its money was not taken.',
      'POST /payments/{id}/cancel',
      ['200 CANCELLED 99999', '200 CANCELLED 6'],
      async ({ v1, merchant, payment, replyTo }) =>
        statusOf(await replyTo(v1.payments.cancel(merchant, await payment()))),
    ),
    differs(
      'Time captures it.',
      'GET /payments/{id}, a day after its capture was requested',
      ['200 CAPTURED 975', '200 CAPTURED 9'],
      async ({ payment, take, later, get }) => {
        const id = await payment();
        await take(id);
        later(DAY);
        return statusOf(await get(id));
      },
    ),
    differs(
      'Time pays it.',
      'GET /payments/{id}, two days after its capture was requested',
      ['200 PAID 1000', '200 PAID 9'],
      async ({ payment, take, later, get }) => {
        const id = await payment();
        await take(id);
        later(2 * DAY);
        return statusOf(await get(id));
      },
    ),
  ],
};

export const captures: Topic = {
  title: 'Captures',
  rows: [
    differs(
      'GlobalCollect takes the money by one approval.',
      'POST /payments/{id}/approve',
      ['200 CAPTURE_REQUESTED 800', OTHER_PLATFORM],
      async ({ v1, merchant, payment, replyTo }) =>
        statusOf(await replyTo(v1.payments.approve(merchant, await payment(), {}))),
    ),
    differs(
      'An approval can be taken back.',
      'POST /payments/{id}/cancelapproval',
      ['200 PENDING_APPROVAL 600', OTHER_PLATFORM],
      async ({ v1, merchant, payment, take, replyTo }) => {
        const id = await payment();
        await take(id);
        return statusOf(await replyTo(v1.payments.cancelapproval(merchant, id)));
      },
    ),
    differs(
      'Ogone takes it by captures, each with an id of its own.',
      'POST /payments/{id}/capture `{"amount":1000}`',
      [OTHER_PLATFORM, '201 CAPTURE_REQUESTED 91'],
      async ({ v1, merchant, payment, replyTo }) =>
        statusOf(await replyTo(v1.payments.capture(merchant, await payment(), { amount: 1_000 }))),
    ),
    differs(
      'There can be many, of no more than was authorised together.',
      'POST /payments/{id}/capture of 1000, 1000 and 1000 of 2980',
      ['403, 403, 403', '201, 201, 400'],
      async ({ v1, merchant, payment, replyTo }) => {
        const id = await payment();
        const answers: number[] = [];
        for (let made = 0; made < 3; made++)
          answers.push((await replyTo(v1.payments.capture(merchant, id, { amount: 1_000 }))).status);
        return answers.join(', ');
      },
    ),
    differs(
      'The payment waits while part of it is open.',
      'GET /payments/{id} after a capture of 1000 of 2980',
      ['200 PENDING_APPROVAL 600', '200 PENDING_CAPTURE 5'],
      async ({ v1, merchant, payment, replyTo, get }) => {
        const id = await payment();
        await replyTo(v1.payments.capture(merchant, id, { amount: 1_000 }));
        return statusOf(await get(id));
      },
    ),
  ],
};

const byPayPal = {
  cardPaymentMethodSpecificInput: undefined,
  redirectPaymentMethodSpecificInput: { paymentProductId: 840 },
};

export const returnUrls: Topic = {
  title: 'returnUrl and references',
  rows: [
    differs(
      'Every card payment on Ogone names a return URL.',
      'POST /payments without it',
      [
        '201 PENDING_APPROVAL 600',
        '400 20000000 PARAMETER_NOT_FOUND_IN_REQUEST `cardPaymentMethodSpecificInput.threeDSecure.redirectionData.returnUrl`',
      ],
      async ({ pay }) => statusOf(await pay(CARD, { returnUrl: undefined })),
    ),
    same(
      'So does every payment that takes the consumer elsewhere.',
      'POST /payments with PayPal, without it',
      '400 20000000 PARAMETER_NOT_FOUND_IN_REQUEST `redirectPaymentMethodSpecificInput.redirectionData.returnUrl`',
      async ({ pay }) => statusOf(await pay(CARD, {}, byPayPal)),
    ),
    same(
      'The consumer comes back there, with the payment’s `RETURNMAC`.',
      'POST to the page of `redirectURL`',
      '303 https://shop.test/return?REF&RETURNMAC',
      async ({ pay }) => {
        const redirect = { paymentProductId: 840, redirectionData: { returnUrl: RETURN } };
        const { body } = await pay(CARD, {}, { ...byPayPal, redirectPaymentMethodSpecificInput: redirect });
        const { redirectURL, RETURNMAC } = body.merchantAction.redirectData;
        const form = new URLSearchParams({ choice: 'pay' });
        const left = await fetch(redirectURL, { method: 'POST', body: form, redirect: 'manual' });
        const back = new URL(left.headers.get('Location') ?? '');
        const own =
          back.searchParams.get('RETURNMAC') === RETURNMAC &&
          back.searchParams.get('REF') === body.payment.id;
        return `${left.status} ${back.origin}${back.pathname}?${own ? [...back.searchParams.keys()].join('&') : ''}`;
      },
    ),
    differs(
      'A merchant’s reference has 30 characters on GlobalCollect, 52 on Ogone.',
      'POST /payments with a reference of 31',
      ['400 1099 INVALID_VALUE `order.references.merchantReference`', '201 PENDING_CAPTURE 5'],
      async ({ pay }) => {
        const references = { merchantReference: 'r'.repeat(31) };
        return statusOf(await pay(CARD, {}, { order: { ...order(), references } }));
      },
    ),
  ],
};

export { OTHER_PLATFORM };
