import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { ConnectCheckout } from '../../src/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { openState } from '../../tools/gallery/open-state.js';
import { sandboxShop } from '../../tools/gallery/sandbox-shop.js';
import type { GalleryState } from '../../tools/gallery/state.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { violations } from './axe.js';
import { settle } from './page.js';

/** A colour that is still fading in says nothing of the colour that stays. */
const finishTransitions = (checkout: ConnectCheckout): void => {
  for (const animation of checkout.shadowRoot!.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
};

/** Buttons with words that a thumb misses: all but the small help in a label's line are at least 44 px high. */
const tooLow = (checkout: ConnectCheckout): readonly string[] =>
  [...checkout.shadowRoot!.querySelectorAll('button')].flatMap((button) => {
    const { height } = button.getBoundingClientRect();
    const isSmall = height > 0 && height < 44 && button.innerText.trim() !== '';
    return isSmall && button.part.value !== 'help-button'
      ? `${button.part.value || button.className}: ${height} px`
      : [];
  });

const { fetch: realFetch } = globalThis;

const main = document.createElement('main');

/** Puts an element that is shown into the page, and takes it out after each test of this suite. */
export const usesGallery = (): void => {
  beforeEach(() => document.body.append(main));

  afterEach(() => {
    main.replaceChildren();
    main.remove();
    document.body.removeAttribute('style');
    globalThis.fetch = realFetch;
  });
};

/** Shows a state before a sandbox inside this page, where no redirect may leave it. */
export const show = async (state: GalleryState): Promise<ConnectCheckout> => {
  const sandbox = createSandbox({ publicUrl: location.origin });
  shareKeyPairs(sandbox);
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    return new URL(request.url).pathname.startsWith('/client/') ? sandbox.fetch(request) : realFetch(request);
  };
  const shop = { ...sandboxShop(sandbox, 'https://shop.test/return'), nowhere: 'https://bank.test/' };
  const checkout = await openState(state, shop, {
    connect: (element) => {
      element.addEventListener('payment-action', (event) => {
        if (event.detail.redirectUrl && element.presentation !== 'dialog') event.preventDefault();
      });
      main.append(element);
    },
  });
  await settle();
  return checkout;
};

/** Tests that each of these states is reached and accessible, in light and dark. */
export const testStates = (states: Readonly<Record<string, GalleryState>>): void => {
  usesGallery();

  for (const [name, state] of Object.entries(states))
    it(`The state ${name} is reached, and has no accessibility violations and no low buttons`, async () => {
      const checkout = await show(state);
      finishTransitions(checkout);
      expect(tooLow(checkout)).to.deep.equal([]);
      const light = await violations();
      document.body.style.setProperty('background', '#16181d');
      checkout.setAttribute('color-scheme', 'dark');
      await settle();
      finishTransitions(checkout);
      expect({ light, dark: await violations() }).to.deep.equal({ light: [], dark: [] });
    });
};
