import type { Order } from './orders.js';
import { inTurn } from './orders.js';
import { outcomeOf } from '../../src/domain/outcome.js';
import { type Browser, createPaymentRequest } from './create-payment.js';
import type { PaymentReady } from './payment-ready.js';
import { type PlatformAnswer, ask } from './platform.js';
import type { Shop } from './shop.js';
import type { Visit } from './visits.js';

/** The little that the shop reads of an answer that it passes on. */
interface Answered {
  readonly payment?: { readonly id?: string; readonly status?: string } | null;
  readonly merchantAction?: {
    readonly redirectData?: { readonly RETURNMAC?: string; readonly redirectURL?: string } | null;
  } | null;
  readonly creationOutput?: { readonly token?: string | null } | null;
}

/** What came of a payment, in either shape: a refused one is inside the error envelope. */
export const resultOf = (body: unknown): Answered => {
  const answer = (body ?? {}) as Answered & { readonly paymentResult?: Answered | null };
  return answer.paymentResult ?? answer;
};

const remember = (visit: Visit, order: Order, body: unknown): void => {
  const { payment, merchantAction, creationOutput } = resultOf(body);
  if (payment?.id && !order.attempts.some(({ paymentId }) => paymentId === payment.id))
    order.attempts.push({ paymentId: payment.id, returnMac: merchantAction?.redirectData?.RETURNMAC });
  if (payment?.status && outcomeOf(payment.status) === 'paid') order.paid = true;
  if (creationOutput?.token) {
    const { merchantId } = order.choices;
    visit.tokens.set(merchantId, new Set(visit.tokens.get(merchantId)).add(creationOutput.token));
  }
};

/** An order is paid for once: whoever tries again, in another tab say, learns how it stands. */
const asItStands = async ({ platform }: Shop, order: Order): Promise<PlatformAnswer<unknown>> => {
  const last = order.attempts.at(-1)?.paymentId ?? '';
  const answer = await ask(platform.v1.payments.get(order.choices.merchantId, last));
  return answer.isSuccess ? { ...answer, body: { payment: answer.body } } : answer;
};

/**
 * Pays the visit's order with what the page encrypted. The answer is the platform's own, refusals included.
 *
 * @param key the same for every repetition of one click; the platform answers a repetition with the first answer
 */
export const pay = (
  shop: Shop,
  visit: Visit,
  ready: PaymentReady,
  browser: Browser,
  key: string,
): Promise<PlatformAnswer<unknown>> => {
  const order = shop.orders.current(visit);
  return inTurn(order, async () => {
    if (order.paid && !order.keys.has(key)) return asItStands(shop, order);
    order.keys.add(key);
    const returnUrl = `${shop.url}/return?order=${order.reference}`;
    const answer = await ask(
      shop.platform.v1.payments.create(
        order.choices.merchantId,
        createPaymentRequest(order, ready, browser, returnUrl),
        {
          idempotence: { key },
          ...(ready.encodedClientMetaInfo && {
            extraHeaders: [{ key: 'X-GCS-ClientMetaInfo', value: ready.encodedClientMetaInfo }],
          }),
        },
      ),
    );
    remember(visit, order, answer.body);
    return answer;
  });
};
