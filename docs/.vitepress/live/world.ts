/** The world behind the live checkouts: a service worker, started by the first checkout on the page. */
import { withBase } from 'vitepress';

const started = async (): Promise<void> => {
  const { serviceWorker } = navigator;
  if (!serviceWorker) throw new Error('This browser, or this window, allows no service workers.');
  const controlled = new Promise<void>((resolve) => {
    if (serviceWorker.controller) resolve();
    serviceWorker.addEventListener('controllerchange', () => resolve());
  });
  const registration = await serviceWorker.register(withBase('/world.js'));
  await serviceWorker.ready;
  // A reload past the cache leaves the page without its worker: claim it once more.
  if (!serviceWorker.controller) registration.active?.postMessage('claim');
  await controlled;
};

let world: Promise<void> | undefined;

/** Also loads the element itself, from the built file beside the pages. */
export const startWorld = (): Promise<void> =>
  (world ??= Promise.all([started(), import(/* @vite-ignore */ withBase('/connect-checkout.js'))]).then(
    () => undefined,
    (error: unknown) => {
      world = undefined;
      throw error;
    },
  ));

type Query = Readonly<Record<string, string>> | readonly (readonly [name: string, value: string])[];

const queryOf = (query: Query): string => new URLSearchParams(query as Record<string, string>).toString();

/** Calls one of the playground's switches. */
export const control = async (name: string, query: Query = {}): Promise<unknown> => {
  const answer = await fetch(withBase(`/control/${name}?${queryOf(query)}`), { method: 'POST' });
  return answer.json();
};

export const shopUrl = (name: 'session' | 'payments' | 'hosted' | 'accounts', query: Query = {}): string =>
  withBase(`/shop/${name}?${queryOf(query)}`);

/** A page of the sandbox: its console, the bank. */
export const sandboxUrl = (path: string): string => withBase(`/sandbox/${path}`);

export const guideUrl = (path: string): string => withBase(`/guide/${path}.html`);

/** Calls the Server API, as the merchant's server would. */
export const merchant = async (method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> => {
  const answer = await fetch(sandboxUrl(`merchant/1001${path}`), {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  return answer.json();
};

/** Asks the merchant's server to delete a stored account. @param names of the consumer's example accounts */
export const removeAccount = async (names: readonly string[], account: object): Promise<void> => {
  const url = shopUrl(
    'accounts',
    names.map((name) => ['account', name] as const),
  );
  const answer = await fetch(url, { method: 'DELETE', body: JSON.stringify(account) });
  if (!answer.ok) throw new Error(`The shop answered ${answer.status}.`);
};

/** The element's script for the page that a bank sends the consumer back to. */
export const tellOfReturn = (): Promise<unknown> =>
  import(/* @vite-ignore */ withBase('/connect-checkout-return.js'));
