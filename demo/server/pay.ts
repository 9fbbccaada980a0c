import { createHash } from 'node:crypto';
import type { Installments, Payment } from 'connect-sdk-nodejs/lib/v1/model/domain/index.js';
import { type Order, inTurn } from './orders.js';
import { outcomeOf } from '../../src/headless.js';
import { isOf } from './payments-of.js';
import { type Browser, createPaymentRequest } from './create-payment.js';
import { blockingPayment } from './double-payment.js';
import { planOf } from './plan.js';
import type { PaymentReady } from './payment-ready.js';
import { type PlatformAnswer, ask, noAnswer, refusal } from './platform.js';
import type { Shop } from './shop.js';
import type { Visit } from './visits.js';

/** The properties of an answer that the shop itself reads. */
interface Answered {
  readonly payment?: (Payment & { readonly id?: string; readonly status?: string }) | null;
  readonly merchantAction?: {
    readonly redirectData?: { readonly RETURNMAC?: string; readonly redirectURL?: string } | null;
    readonly showData?: readonly object[] | null;
  } | null;
  readonly creationOutput?: { readonly token?: string | null } | null;
}

/** The result of a payment in either format: a refused one is inside the error envelope. */
export const resultOf = (body: unknown): Answered => {
  const answer = (body ?? {}) as Answered & { readonly paymentResult?: Answered | null };
  return answer.paymentResult ?? answer;
};

/**
 * Binds the page's key to the order, because the platform answers a known key with the first answer, whatever
 * the request. At most 40 characters, the platform's limit.
 */
const keyAtPlatform = ({ reference }: Order, key: string): string =>
  createHash('sha256').update(`${reference} ${key}`).digest('hex').slice(0, 40);

const remember = (
  visit: Visit,
  order: Order,
  key: string,
  { status, body }: PlatformAnswer<unknown>,
): void => {
  if (status < 500) order.clicks.set(key, 'answered');
  const { payment, merchantAction, creationOutput } = resultOf(body);
  if (payment?.id && !order.attempts.some(({ paymentId }) => paymentId === payment.id))
    order.attempts.push({
      paymentId: payment.id,
      key,
      returnMac: merchantAction?.redirectData?.RETURNMAC,
      toShow: merchantAction?.showData ? merchantAction : undefined,
    });
  if (payment?.status && outcomeOf(payment.status) === 'paid') order.paid = true;
  if (creationOutput?.token) {
    const { merchantId } = order.choices;
    visit.tokens.set(merchantId, new Set(visit.tokens.get(merchantId)).add(creationOutput.token));
  }
};

/**
 * Pays an order with the page's ciphertext. Returns the platform's own answer, refusals included; if the order
 * is paid already, as in another tab, the status of that payment.
 *
 * @param key the same for every repetition of one click; the platform answers a repetition with the first
 * answer
 */
export const pay = (
  shop: Shop,
  visit: Visit,
  order: Order,
  ready: PaymentReady,
  browser: Browser,
  key: string,
): Promise<PlatformAnswer<unknown>> =>
  inTurn(order, async () => {
    // A repeated click is no attempt of its own, and gets its first answer.
    const isNew = !order.clicks.has(key);
    const payer = { visit: visit.id, address: browser.ipAddress };
    if (isNew && shop.refusals.mustWait(payer)) return refusal(429, 'denied');
    const earlier = await blockingPayment(shop, order, key);
    if (earlier) return earlier;
    if (!order.clicks.has(key)) order.clicks.set(key, 'unanswered');
    const returnUrl = `${shop.url}/return?order=${order.reference}`;
    let plan: Installments | undefined;
    if (ready.installments) {
      const found = await planOf(shop, order, ready);
      if ('status' in found) return found;
      plan = found.plan;
    }
    const answer = await ask(
      shop.platform.v1.payments.create(
        order.choices.merchantId,
        createPaymentRequest(order, ready, browser, returnUrl, plan),
        {
          idempotence: { key: keyAtPlatform(order, key) },
          ...(ready.encodedClientMetaInfo && {
            extraHeaders: [{ key: 'X-GCS-ClientMetaInfo', value: ready.encodedClientMetaInfo }],
          }),
        },
      ),
    );
    const { payment } = resultOf(answer.body);
    if (payment && !isOf(order, payment)) return noAnswer('PAYMENT_OF_ANOTHER_ORDER');
    remember(visit, order, key, answer);
    if (isNew && answer.status >= 400 && answer.status < 500) shop.refusals.note(payer);
    return answer;
  });
