import { createHash } from 'node:crypto';
import type {
  CreateHostedCheckoutRequest,
  CreateHostedCheckoutResponse,
  GetHostedCheckoutResponse,
} from 'connect-sdk-nodejs/lib/v1/model/domain/index.js';
import type { Hono } from 'hono';
import { pass, refuse } from './answer.js';
import { blockingPayment } from './double-payment.js';
import { equal } from './equal.js';
import { type HostedChoice, hostedChoiceOf } from './hosted-choice.js';
import { type HostedCheckout, type Order, inTurn } from './orders.js';
import { idempotencyKeyOf } from './payment-ready.js';
import { isOf, outcomeOfPayment } from './payments-of.js';
import { ownAccounts } from './own-accounts.js';
import { type PlatformAnswer, ask, noAnswer } from './platform.js';
import type { Shop } from './shop.js';

import type { Visit } from './visits.js';

/** What the page of the platform offers: the consumer's choice and nothing else. */
const restricted = async (shop: Shop, visit: Visit, choice: HostedChoice) => {
  const { paymentProductId, paymentProductGroup, label } = choice;
  if (paymentProductGroup)
    return { paymentProductFilters: { restrictTo: { groups: [paymentProductGroup] } } };
  if (paymentProductId === undefined) return {};
  const accounts = label === undefined ? [] : await ownAccounts(shop, visit, { paymentProductId, label });
  const tokens = accounts.map(({ token }) => token);
  return tokens.length
    ? { tokens: tokens.join(','), paymentProductFilters: { tokensOnly: true } }
    : { paymentProductFilters: { restrictTo: { products: [paymentProductId] } } };
};

/** The order comes from the server; the choice only filters what the page offers. */
const requestFor = async (
  shop: Shop,
  visit: Visit,
  { cart, choices, reference }: Order,
  choice: HostedChoice,
): Promise<CreateHostedCheckoutRequest> => ({
  order: {
    amountOfMoney: { amount: cart.amount, currencyCode: cart.currency },
    customer: { billingAddress: { countryCode: choices.country } },
    references: { merchantReference: reference },
  },
  hostedCheckoutSpecificInput: {
    ...(choice.locale && { locale: choice.locale }),
    ...(choices.variant && { variant: choices.variant }),
    returnUrl: `${shop.url}/hosted.html?order=${reference}`,
    returnCancelState: true,
    // The shop's own page shows the outcome.
    showResultPage: false,
    ...(await restricted(shop, visit, choice)),
  },
});

/** What the page gets: where to go, and not the value that the way back is recognised by. */
const answerOf = ({ id, partialRedirectUrl }: HostedCheckout): PlatformAnswer<unknown> => ({
  status: 201,
  isSuccess: true,
  body: { hostedCheckoutId: id, partialRedirectUrl },
});

/** Creates a hosted checkout for an order, unless the order is paid. One click creates one. */
const create = (
  shop: Shop,
  visit: Visit,
  order: Order,
  choice: HostedChoice,
  key: string,
): Promise<PlatformAnswer<unknown>> =>
  inTurn(order, async () => {
    const repeated = order.hosted.find((one) => one.key === key);
    if (repeated) return answerOf(repeated);
    const earlier = await blockingPayment(shop, order, key);
    if (earlier) return earlier;
    order.clicks.set(key, 'answered');
    const answer = await ask(
      shop.platform.v1.hostedcheckouts.create(
        order.choices.merchantId,
        await requestFor(shop, visit, order, choice),
        {
          idempotence: {
            key: createHash('sha256').update(`${order.reference} ${key}`).digest('hex').slice(0, 40),
          },
        },
      ),
    );
    if (!answer.isSuccess) return answer;
    const { hostedCheckoutId, RETURNMAC, partialRedirectUrl } = answer.body as CreateHostedCheckoutResponse;
    if (!hostedCheckoutId || !RETURNMAC || !partialRedirectUrl) return noAnswer('NO_HOSTED_CHECKOUT');
    const made = { id: hostedCheckoutId, returnMac: RETURNMAC, partialRedirectUrl, key };
    order.hosted.push(made);
    return answerOf(made);
  });

/** Keeps what the payment on the platform's page brought: its id, whether it is paid, a new token. */
const remember = (visit: Visit, order: Order, hosted: HostedCheckout, body: GetHostedCheckoutResponse) => {
  const { payment, displayedData, tokens } = body.createdPaymentOutput ?? {};
  if (!payment?.id) return;
  if (outcomeOfPayment(payment) === 'paid') order.paid = true;
  if (!order.attempts.some(({ paymentId }) => paymentId === payment.id))
    order.attempts.push({
      paymentId: payment.id,
      key: hosted.key,
      returnMac: hosted.returnMac,
      toShow: displayedData ? { ...displayedData, actionType: displayedData.displayedDataType } : undefined,
    });
  const { merchantId } = order.choices;
  for (const token of tokens?.split(',') ?? [])
    visit.tokens.set(merchantId, new Set(visit.tokens.get(merchantId)).add(token));
};

/** How an order's hosted checkout stands; `undefined` if it has none with this id and, where one is given, this value. */
export const hostedStanding = async (
  shop: Shop,
  visit: Visit,
  order: Order,
  id: string,
  returnMac: string | undefined,
): Promise<PlatformAnswer<unknown> | undefined> => {
  const hosted = order.hosted.find(
    (one) => one.id === id && (returnMac === undefined || equal(one.returnMac, returnMac)),
  );
  if (!hosted) return undefined;
  const answer = await ask(shop.platform.v1.hostedcheckouts.get(order.choices.merchantId, id));
  if (!answer.isSuccess) return answer;
  const body = answer.body as GetHostedCheckoutResponse;
  const { payment } = body.createdPaymentOutput ?? {};
  if (payment && !isOf(order, payment)) return noAnswer('PAYMENT_OF_ANOTHER_ORDER');
  remember(visit, order, hosted, body);
  return answer;
};

/** `POST /api/hosted`, for `hosted-url`: receives what was chosen and returns where the consumer continues. */
export const mountHosted = (app: Hono, shop: Shop): void => {
  app.post('/api/hosted', async (context) => {
    const choice = hostedChoiceOf(await context.req.json().catch(() => undefined));
    if (!choice) return refuse(context, 'INVALID_REQUEST', 'paymentProductId');
    const key = idempotencyKeyOf(context.req.header('idempotency-key'));
    if (!key) return refuse(context, 'INVALID_HEADER', 'Idempotency-Key');
    const visit = shop.visits.of(context);
    const order = shop.orders.of(visit, context.req.query('order') ?? '');
    if (!order) return refuse(context, 'UNKNOWN_ORDER', 'order', 404);
    return pass(context, await create(shop, visit, order, choice, key));
  });
};
