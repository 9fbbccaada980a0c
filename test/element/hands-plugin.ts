import type { TestRunnerPlugin } from '@web/test-runner';
import type { Page } from 'puppeteer-core';
import type { Hands, Point, Press } from '../hands/hands.js';
import { puppeteerHands } from '../hands/puppeteer.js';
import { type Driver, webDriverHands } from '../hands/webdriver.js';

/** What `hands.ts` asks of the runner, one at a time. */
export type Deed =
  | { readonly press: Press }
  | { readonly hold: Point }
  | { readonly release: true }
  | { readonly move: Point }
  /** One character each: the messages to the runner are among what the canary watches. */
  | { readonly type: readonly string[] }
  | { readonly key: string }
  | { readonly compose: readonly string[]; readonly commit: string }
  | { readonly resize: readonly [width: number, height: number] };

const perform = (hands: Hands, deed: Deed): Promise<void> => {
  if ('press' in deed) return hands.press(deed.press);
  if ('hold' in deed) return hands.hold(deed.hold);
  if ('release' in deed) return hands.release();
  if ('move' in deed) return hands.move(deed.move);
  if ('type' in deed) return hands.type(deed.type.join(''));
  if ('key' in deed) return hands.key(deed.key);
  if ('compose' in deed) return hands.compose(deed.compose, deed.commit);
  return hands.resize(...deed.resize);
};

/** Pointer and keyboard of the browser itself, the same for every engine; the runner's own know less in WebKit. */
export const handsPlugin: TestRunnerPlugin<Deed> = {
  name: 'hands',
  async executeCommand({ command, payload, session }) {
    if (command !== 'hands' || !payload) return undefined;
    const hands =
      session.browser.type === 'webdriver'
        ? webDriverHands((session.browser as unknown as { driver: Driver }).driver)
        : puppeteerHands((session.browser as unknown as { getPage(id: string): Page }).getPage(session.id));
    await perform(hands, payload);
    return true;
  },
};
