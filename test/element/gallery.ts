import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { ConnectCheckout } from '../../src/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { openState } from '../../tools/gallery/open-state.js';
import { sandboxShop } from '../../tools/gallery/sandbox-shop.js';
import type { GalleryState } from '../../tools/gallery/state.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { setViewport } from '@web/test-runner-commands';
import { violations } from './axe.js';
import { lost, space } from './layout.js';
import { settle } from './page.js';
import { isChromium, listen, prefer, transcript } from './senses.js';

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

/** The page as the runner opens it. */
const usualPage = { width: 800, height: 600 };

/** A page of 1280 × 1024 px that its reader has enlarged to 400 %. */
const enlarged = { width: 320, height: 256 };

let isResized = false;

/** Gives the page another size until the test is over; Chromium alone can do so. */
const resize = async (size: { width: number; height: number }): Promise<void> => {
  isResized = true;
  await setViewport(size);
};

const isRightToLeft = (locale: string) => /^(ar|he)/.test(locale);

/** Puts an element that is shown into the page, and takes it out after each test of this suite. */
export const usesGallery = (): void => {
  beforeEach(() => document.body.append(main));

  afterEach(async () => {
    if (isResized) await setViewport(usualPage);
    isResized = false;
    main.replaceChildren();
    main.remove();
    document.body.removeAttribute('style');
    globalThis.fetch = realFetch;
  });
};

let announced: () => readonly string[] = () => [];

/** Shows a state before a sandbox inside this page, where no redirect may leave it. */
export const show = async (state: GalleryState, locale = 'en-GB'): Promise<ConnectCheckout> => {
  const sandbox = createSandbox({ publicUrl: location.origin });
  shareKeyPairs(sandbox);
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/client/')) return sandbox.fetch(request);
    // A merchant's server that has no such page; the test runner reports what its own does not have.
    if (pathname === '/api/nowhere') return Promise.resolve(new Response(null, { status: 404 }));
    return realFetch(request);
  };
  const shop = { ...sandboxShop(sandbox, 'https://shop.test/return'), nowhere: 'https://bank.test/' };
  main.lang = locale;
  main.dir = isRightToLeft(locale) ? 'rtl' : 'ltr';
  const checkout = await openState(state, shop, {
    attributes: { locale },
    connect: (element) => {
      element.addEventListener('payment-action', (event) => {
        if (event.detail.redirectUrl && element.presentation !== 'dialog') event.preventDefault();
      });
      main.append(element);
      announced = listen();
    },
  });
  await settle();
  return checkout;
};

/** Colours, as people have them. */
const schemes = ['light', 'dark', 'forced'] as const;

const wear = async (checkout: ConnectCheckout, scheme: (typeof schemes)[number]): Promise<void> => {
  if (isChromium) await prefer(scheme === 'forced' ? { 'forced-colors': 'active' } : {});
  document.body.style.setProperty('background', scheme === 'dark' ? '#16181d' : '');
  checkout.setAttribute('color-scheme', scheme === 'dark' ? 'dark' : 'light');
  await settle();
  finishTransitions(checkout);
};

/** Compares what a screen reader is told of the state that was just shown with the text of the repository. */
const expectHeard = async (name: string, locale: string): Promise<void> => {
  const { told, kept } = await transcript(`${locale}/${name}`, announced());
  expect(
    told,
    `What screen readers are told differs from test/element/heard/${locale}/${name}.txt. If it is better now, npm run heard writes it there`,
  ).to.equal(kept);
};

/** What text loses on a page enlarged to 400 %, as it is and with its reader's spacing. */
const lostWhenEnlarged = async (checkout: ConnectCheckout) => {
  const root = checkout.shadowRoot!;
  const asItIs = lost(root);
  space(root, true);
  const spaced = lost(root);
  space(root, false);
  return { asItIs, spaced };
};

const nothing = { asItIs: [], spaced: [] };

/** Tests that each of these states is reached, heard as the repository says, and accessible in light and dark. */
export const testStates = (states: Readonly<Record<string, GalleryState>>): void => {
  usesGallery();

  for (const [name, state] of Object.entries(states))
    it(`The state ${name} is reached, heard and read by everybody, and its buttons are high enough`, async () => {
      const checkout = await show(state);
      if (isChromium) await expectHeard(name, 'en-GB');
      finishTransitions(checkout);
      expect(tooLow(checkout)).to.deep.equal([]);
      const light = await violations();
      if (isChromium) await resize(enlarged);
      await wear(checkout, 'dark');
      expect({ light, dark: await violations() }).to.deep.equal({ light: [], dark: [] });
      if (isChromium) expect(await lostWhenEnlarged(checkout)).to.deep.equal(nothing);
    });
};

/** Tests that these states are heard in another language as the repository says, and read on the narrowest page. */
export const testStatesIn = (locale: string, states: Readonly<Record<string, GalleryState>>): void => {
  usesGallery();

  for (const [name, state] of Object.entries(states))
    (isChromium ? it : it.skip)(
      `The state ${name} is heard in ${locale}, and read in forced colours on a small page`,
      async () => {
        const checkout = await show(state, locale);
        await expectHeard(name, locale);
        await resize(enlarged);
        await wear(checkout, 'forced');
        expect(await violations()).to.deep.equal([]);
        expect(await lostWhenEnlarged(checkout)).to.deep.equal(nothing);
      },
    );
};

/** Tests that these states are accessible in every colour scheme on the narrowest and on a wide page. */
export const testLooks = (locale: string, states: Readonly<Record<string, GalleryState>>): void => {
  usesGallery();

  for (const [name, state] of Object.entries(states))
    it(`The state ${name} is accessible in ${locale}, in every colour scheme, on wide and on enlarged pages`, async () => {
      const checkout = await show(state, locale);
      const found: string[] = [];
      for (const size of [{ width: 1280, height: 1024 }, enlarged]) {
        await resize(size);
        for (const scheme of schemes) {
          await wear(checkout, scheme);
          for (const violation of await violations()) found.push(`${size.width}, ${scheme}: ${violation}`);
        }
        const { asItIs, spaced } = await lostWhenEnlarged(checkout);
        found.push(...[...asItIs, ...spaced].map((what) => `${size.width}: ${what}`));
      }
      expect(found).to.deep.equal([]);
    });
};
