import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import puppeteer, { type BrowserContext, type Page } from 'puppeteer-core';
import { remote } from 'webdriverio';
import type { Engine } from '../browsers/find.js';
import { launchOptions } from '../browsers/puppeteer.js';
import { startWebKit } from '../browsers/webkit.js';
import type { Hands, Press } from '../hands/hands.js';
import { type Checkout, checkoutOn } from '../../src/testing/index.js';
import { puppeteerHands } from '../hands/puppeteer.js';
import { type Driver, webDriverHands } from '../hands/webdriver.js';
import type { Aim, Role } from './in-page.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const artifacts = fileURLToPath(new URL('../../artifacts/', import.meta.url));

/** Puts the helper into a document that does not have it yet. */
const helper = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [`${folder}in-page.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'e2eModule',
    target: 'es2022',
  });
  return `if (!globalThis.e2e) { ${outputFiles[0]?.text}; globalThis.e2e = e2eModule.install(); }`;
};

/** What differs between engines; `Page` has the rest. */
interface Port {
  open(url: string): Promise<void>;
  /** A JavaScript expression, which may be a promise of something that JSON can say. */
  evaluate(expression: string): Promise<unknown>;
  /** The consumer's hands in the current tab. */
  readonly hands: Hands;
  /** The driver that the package gives to others, in the current tab. */
  readonly checkout: Checkout;
  screenshot(path: string): Promise<void>;
  /**
   * Switches between the consumer's tabs: 0 is the first, the next one is opened. WebKit's driver fails with a
   * second one.
   */
  tab?(index: number): Promise<void>;
  /** A fresh consumer: no cookies, one tab. */
  forget(): Promise<void>;
  close(): Promise<void>;
  /** The tab, for what only Puppeteer can ask of it. */
  readonly page?: Page;
  prefer?(scheme: 'light' | 'dark'): Promise<void>;
}

const withPuppeteer = async (engine: 'chromium' | 'firefox', script: string): Promise<Port> => {
  const browser = await puppeteer.launch(launchOptions[engine]());
  const newTab = async (context: BrowserContext) => {
    const tab = await context.newPage();
    await tab.setViewport({ width: 1280, height: 1000 });
    await tab.evaluateOnNewDocument(script);
    return tab;
  };
  let tabs = [await newTab(await browser.createBrowserContext())];
  let [page] = tabs as [Page];
  return {
    open: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    get hands() {
      return puppeteerHands(page);
    },
    get page() {
      return page;
    },
    get checkout() {
      return checkoutOn(page);
    },
    screenshot: async (path) =>
      void (await page.screenshot({ path: path as `${string}.png`, fullPage: true })),
    async tab(index) {
      page = tabs[index] ??= await newTab(page.browserContext());
      await page.bringToFront();
    },
    async forget() {
      await page.browserContext().close();
      page = await newTab(await browser.createBrowserContext());
      tabs = [page];
    },
    close: () => browser.close(),
    prefer: (scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
  };
};

/**
 * Deletes this machine's cookies by a server's answer, for all ports. The driver's own deletion is sometimes
 * late and then removes the next consumer's cookies.
 */
const startEraser = async () => {
  const server = createServer(({ headers }, response) => {
    const names = (headers.cookie ?? '').split('; ').map((pair) => pair.split('=')[0]);
    response.setHeader(
      'Set-Cookie',
      names.map((name) => `${name}=; Max-Age=0; Path=/`),
    );
    response.end('Forgotten');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, stop: () => void server.close() };
};

const withWebDriver = async (script: string): Promise<Port> => {
  const eraser = await startEraser();
  const webKit = await startWebKit();
  const { hostname, port, capabilities } = webKit;
  try {
    const browser = await remote({ hostname, port, path: '/', capabilities, logLevel: 'silent' });
    const install = () => browser.execute(script);
    const visited = new Set<string>();
    return {
      async open(url) {
        visited.add(new URL(url).origin);
        // Makes the old page recognisable, so that it is not mistaken for the next one.
        await browser.execute('globalThis.isLeft = true').catch(() => {});
        await browser.url(url);
        while (await browser.execute('return globalThis.isLeft === true').catch(() => true)) await delay(20);
        await install();
      },
      async evaluate(expression) {
        await install();
        return browser.executeAsync(
          `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done(String(error)));`,
        );
      },
      hands: webDriverHands(browser as unknown as Driver),
      checkout: checkoutOn(browser),
      screenshot: async (path) => void (await browser.saveScreenshot(path)),
      async forget() {
        // Cookies are not all: what a page stored is another consumer's as well.
        for (const origin of visited) {
          await browser.url(`${origin}/forget`);
          await browser.execute('localStorage.clear(); sessionStorage.clear();');
        }
        visited.clear();
        await browser.url(eraser.url);
      },
      async close() {
        await browser.deleteSession();
        await webKit.stop();
        eraser.stop();
      },
    };
  } catch (error) {
    await webKit.stop();
    eraser.stop();
    throw error;
  }
};

interface HowToPress {
  readonly pointer?: Press['pointer'];
  /** Milliseconds between down and up. */
  readonly held?: number;
  /** How often, one right after the other. */
  readonly times?: number;
}

const byRole = (role: Role, name: string) => `e2e.find(${JSON.stringify(role)}, ${JSON.stringify(name)})`;

/** How long people hold a button down, in milliseconds. */
const HELD = 100;

/** Month and year of a card that is still good. */
export const expiry = `12${(new Date().getFullYear() + 3) % 100}`;

/** A consumer at a browser: sees roles and names, presses and types. */
export class Consumer {
  constructor(
    readonly engine: Engine,
    readonly port: Port,
  ) {}

  /** What a merchant's tests do at a checkout; the rest of this class is for what only ours look at. */
  get checkout(): Checkout {
    return this.port.checkout;
  }

  open(url: string): Promise<void> {
    return this.port.open(url);
  }

  /** Polls until the condition holds; a page that is being left gives no answer. */
  async until(what: string, is: () => Promise<boolean>, within = 15_000): Promise<void> {
    const deadline = Date.now() + within;
    let last: unknown;
    do {
      try {
        if (await is()) return;
        last = undefined;
      } catch (error) {
        last = error;
      }
      await delay(50);
    } while (Date.now() < deadline);
    const screen = await this.ask<string>('e2e.text()').catch(() => 'nothing');
    const why = last instanceof Error ? ` (${last.message})` : '';
    throw new Error(`${what} did not come about${why}. On the page: ${screen.slice(-600)}`, { cause: last });
  }

  ask<T = unknown>(expression: string): Promise<T> {
    return this.port.evaluate(expression) as Promise<T>;
  }

  sees(role: Role, name: string): Promise<void> {
    return this.until(`${role} “${name}”`, async () => (await this.ask(`!!${byRole(role, name)}`)) === true);
  }

  reads(text: string): Promise<void> {
    return this.until(`“${text}”`, async () => (await this.ask<string>('e2e.text()')).includes(text));
  }

  /** Polls for a point to press until the element is there with nothing in front of it. */
  private async aim(expression: string): Promise<Press['at']> {
    let at: Aim | undefined;
    await this.until(`something to press at ${expression}`, async () => {
      at = await this.ask<Aim>(`e2e.aim(${expression})`);
      if (at && 'wrong' in at) throw new Error(at.wrong);
      return !!at;
    });
    return at as Press['at'];
  }

  /** Reports a press that missed its target; one that led to another page cannot be checked. */
  private async checkLanding(): Promise<void> {
    const wrong = await this.ask<string | null>('e2e.landed()').catch(() => null);
    if (wrong && /^The press/.test(wrong)) throw new Error(wrong);
  }

  /** The same as `press`, for what an expression in the page gives. */
  async pressOn(expression: string, { held = HELD, times = 1, pointer = 'mouse' }: HowToPress = {}) {
    const at = await this.aim(expression);
    await this.port.hands.press({ at, pointer, held, times });
    await this.checkLanding();
  }

  /** Moves the mouse there, presses, holds and releases. */
  press(role: Role, name: string, how?: HowToPress): Promise<void> {
    return this.pressOn(byRole(role, name), how);
  }

  /** Presses a row of the list, which the button at the end of a long one has to bring first. */
  async choose(name: string): Promise<void> {
    await this.sees('radio', '…');
    if (!(await this.ask<boolean>(`!!(${byRole('radio', name)})`)))
      await this.pressOn(
        `document.querySelector('connect-checkout').shadowRoot.querySelector('[part=more-button]')`,
      );
    await this.press('radio', name);
  }

  /** The same with a finger; WebKit's driver has a mouse only. */
  tap(role: Role, name: string, how?: HowToPress): Promise<void> {
    return this.press(role, name, { ...how, pointer: 'touch' });
  }

  /** Presses and holds until the returned function is called. */
  async hold(role: Role, name: string): Promise<() => Promise<void>> {
    await this.port.hands.hold(await this.aim(byRole(role, name)));
    await this.checkLanding();
    return () => this.port.hands.release();
  }

  /** Key by key, into whatever has the focus. */
  type(text: string): Promise<void> {
    return this.port.hands.type(text);
  }

  /** Keys one after the other, each with its modifiers: `Control+z`, `Shift+Tab`, `Enter`. */
  async key(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.port.hands.key(name);
  }

  /** Copies a text, and pastes it into whatever has the focus, by the keys for that. */
  async paste(text: string): Promise<void> {
    await this.ask(`e2e.copies(${JSON.stringify(text)})`);
    await this.key('Control+c', 'Control+v');
  }

  /** Presses a text box and types. */
  async fill(label: string, text: string): Promise<void> {
    await this.press('textbox', label, { held: 30 });
    await this.type(text);
  }

  /** A card that is good for three more years, with its security code. */
  async fillCard(cardNumber: string, securityCode = '739'): Promise<void> {
    await this.checkout.fillCard({
      cardNumber: cardNumber.replaceAll(' ', ''),
      expiryDate: expiry,
      cvv: securityCode,
    });
  }

  /** The page as a phone or a desk shows it, in CSS pixels. */
  resize(width: number, height: number): Promise<void> {
    return this.port.hands.resize(width, height);
  }

  value(label: string): Promise<string> {
    return this.ask(`${byRole('textbox', label)}.value`);
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(`${artifacts}screenshots`, { recursive: true });
    await this.port.screenshot(`${artifacts}screenshots/${this.engine}-${name}.png`);
  }
}

export const consumerAt = async (engine: Engine): Promise<Consumer> => {
  const script = await helper();
  return new Consumer(
    engine,
    engine === 'webkit' ? await withWebDriver(script) : await withPuppeteer(engine, script),
  );
};
