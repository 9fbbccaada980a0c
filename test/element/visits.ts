import { type World, after, box, chooseRow, enter, type } from './harness.js';

/* Pages that pick payments up again, and how their visits begin. */

type Json = Record<string, unknown>;

const here = location.pathname;

/** A page that wants payments to be picked up again. */
export const lasting = { attributes: { 'payment-url': '/api/payments', 'return-url': here } };

/** The page was reloaded. */
export const reloaded = () => {
  performance.getEntriesByType = () => [{ type: 'reload' } as PerformanceNavigationTiming];
  after(visited);
};

/** The page was opened by a link. */
export const visited = () => void Reflect.deleteProperty(performance, 'getEntriesByType');

/** The bank sent the consumer back here. */
export const sentBack = (returnMac = 'mac') => {
  history.replaceState({}, '', `${location.href.replace(/#.*/, '')}&RETURNMAC=${returnMac}`);
  after(() => history.replaceState({}, '', location.href.replace(/&RETURNMAC=[^&]*/g, '')));
};

/** What the tab keeps for a status address. */
export const kept = (paymentUrl = '/api/payments') =>
  sessionStorage.getItem(`connect-checkout ${paymentUrl}`);

/** What an earlier page of this tab has kept. */
export const keep = (memory: Json, paymentUrl = '/api/payments') =>
  sessionStorage.setItem(`connect-checkout ${paymentUrl}`, JSON.stringify(memory));

export const payment = (status: string, id = '0000001001') => ({
  id,
  status,
  statusOutput: { statusCategory: 'PENDING_PAYMENT' },
});

/** A merchant's server that keeps what the platform asked for: *get payment* does not have it. */
export const keepingActions = ({ merchant, shop }: World) => {
  const { pay } = shop;
  let merchantAction: unknown;
  shop.pay = async (...request) => {
    const answer = await pay(...request);
    ({ merchantAction } = (await answer.clone().json()) as Json);
    return answer;
  };
  return async (query: URLSearchParams): Promise<Response> => {
    const answer = await merchant('GET', `/payments/${query.get('paymentId')}`);
    return Response.json({ payment: await answer.json(), merchantAction });
  };
};

/** The merchant's server, for what is not paid by card. */
export const withoutCard = (world: World) => {
  const { merchant, shop } = world;
  shop.pay = (encryptedCustomerInput) =>
    merchant('POST', '/payments', {
      order: {
        amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
        customer: { billingAddress: { countryCode: 'NL' } },
        references: { merchantReference: 'order-7' },
      },
      encryptedCustomerInput,
    });
  shop.status = keepingActions(world);
};

/** A bank transfer of the sandbox: details to read. */
export const byTransfer = async (world: World) => {
  withoutCard(world);
  await chooseRow('Bank Transfer');
  await enter(await box('Surname'));
  await type('Finch');
  await world.pay();
};
