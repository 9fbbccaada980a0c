import { expect } from '@open-wc/testing';
import axe from 'axe-core';
import '../../src/define.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { themes } from '../../tools/gallery/address.js';
import { openState } from '../../tools/gallery/open-state.js';
import { sandboxShop } from '../../tools/gallery/sandbox-shop.js';
import { states } from '../../tools/gallery/states/index.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { settle } from './page.js';

/** What axe says of the colours, one line each. */
const contrast = async (): Promise<readonly string[]> => {
  const { violations } = await axe.run('connect-checkout', { runOnly: ['color-contrast'] });
  return violations.flatMap(({ nodes }) =>
    nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`),
  );
};

describe('The themes', () => {
  const main = document.createElement('main');
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
  const { fetch: realFetch } = globalThis;

  beforeEach(async () => {
    document.body.append(main);
    const sandbox = createSandbox({ publicUrl: location.origin });
    shareKeyPairs(sandbox);
    globalThis.fetch = (input, init) => {
      const request = new Request(input, init);
      return new URL(request.url).pathname.startsWith('/client/')
        ? sandbox.fetch(request)
        : realFetch(request);
    };
    const shop = { ...sandboxShop(sandbox, 'https://shop.test/return'), nowhere: 'https://bank.test/' };
    // The state with the most colours: a list, a form, its errors, the pay button.
    await openState(states.errors, shop, { connect: (element) => main.append(element) });
    document.head.append(link);
  });

  afterEach(() => {
    globalThis.fetch = realFetch;
    link.remove();
    main.replaceChildren();
    main.remove();
    document.documentElement.removeAttribute('style');
  });

  for (const theme of themes)
    it(`The theme ${theme} has enough contrast on light and dark pages, in at most 40 lines`, async () => {
      const address = `/examples/themes/${theme}.css`;
      expect((await (await realFetch(address)).text()).trimEnd().split('\n').length).to.be.at.most(40);
      const loaded = new Promise((resolve) => link.addEventListener('load', resolve, { once: true }));
      link.href = address;
      await loaded;
      const found: Record<string, readonly string[]> = {};
      for (const scheme of ['light', 'dark']) {
        document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
        await settle();
        found[scheme] = await contrast();
      }
      expect(found).to.deep.equal({ light: [], dark: [] });
    });
});
