import type { Order, PageShop, Sealed, SessionSetup } from './state.js';

const post = async (path: string, body: object): Promise<unknown> => {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.json();
};

/** The merchant's server of the development server, as a page reaches it. */
export const httpShop: PageShop = {
  session: (setup: SessionSetup) => post('/api/session', setup) as ReturnType<PageShop['session']>,
  pay: ({ encryptedCustomerInput, paymentMethod }: Sealed, order: Order) =>
    post('/api/payments', { encryptedCustomerInput, paymentMethod, order }),
  nowhere: new URL('/api/nowhere', location.href).href,
};
