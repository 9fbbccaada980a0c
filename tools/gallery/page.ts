import '../../src/define.js';
import type { ConnectCheckout } from '../../src/index.js';
import { readAddress } from './address.js';
import { stateBar, stateIndex } from './bar.js';
import { httpShop } from './http-shop.js';
import { openState } from './open-state.js';
import { states } from './states/index.js';
import { keepTypedValues, typedValues } from './typed-values.js';
import { Visitor } from './visitor.js';

/** Fills in again what was typed before the reload; fields that the state no longer has are left out. */
const restore = async (checkout: ConnectCheckout): Promise<void> => {
  for (const [field, value] of typedValues()) {
    if (checkout.state !== 'ready') return;
    const input = checkout.shadowRoot!.querySelector<HTMLInputElement>(`[name="${CSS.escape(field)}"]`);
    if (input && !input.value) await new Visitor(checkout).fill(field, value);
  }
};

/** Loads a theme's stylesheet, as a merchant's page would. */
const wear = (theme: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `/examples/themes/${theme}.css`;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`There is no theme ${theme}.`));
    document.head.append(link);
  });

const show = async (): Promise<void> => {
  const address = readAddress(new URL(location.href));
  const { state, locale, scheme, theme, width, bare } = address;
  if (scheme) document.documentElement.style.colorScheme = scheme;
  if (!state) return void document.body.append(stateIndex(address));
  document.title = states[state].title;
  if (!bare) document.body.append(stateBar({ ...address, state }));
  if (theme) await wear(theme);
  const main = document.createElement('main');
  if (locale) {
    main.lang = locale;
    main.dir = /^(ar|he)/.test(locale) ? 'rtl' : 'ltr';
  }
  main.style.inlineSize = `${width ?? 480}px`;
  document.body.append(main);
  const checkout = await openState(states[state], httpShop, {
    attributes: { ...(locale && { locale }), ...(scheme && { 'color-scheme': scheme }) },
    connect: (element) => {
      main.append(element);
      keepTypedValues(element);
    },
  });
  await restore(checkout);
};

const { dataset } = document.documentElement;
// `npm run pictures` waits for one or the other.
await show().then(
  () => (dataset['reached'] = ''),
  (error: unknown) => (dataset['failure'] = String(error)),
);
