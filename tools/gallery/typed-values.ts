import type { ConnectCheckout } from '../../src/index.js';

const KEY = 'gallery: typed values';

/**
 * Keeps what was typed through a reload after an edit, on the development server only: what is typed here are test
 * values, and `sessionStorage` forgets them with the tab.
 */
export const keepTypedValues = (checkout: ConnectCheckout): void => {
  const inputs = () => [
    ...checkout.shadowRoot!.querySelectorAll<HTMLInputElement>('[part~=form] :is(input, select)[name]'),
  ];
  import.meta.hot?.on('vite:beforeFullReload', () => {
    const values = inputs()
      .filter(({ type, value }) => value && type !== 'radio' && type !== 'checkbox')
      .map(({ name, value }) => [name, value]);
    sessionStorage.setItem(KEY, JSON.stringify([location.pathname, values]));
  });
};

/** What was typed on this page before it was reloaded, by field id. */
export const typedValues = (): ReadonlyMap<string, string> => {
  const [path, values] = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as [string?, [string, string][]?];
  sessionStorage.removeItem(KEY);
  return new Map(path === location.pathname ? values : []);
};
