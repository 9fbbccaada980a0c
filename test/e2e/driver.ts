import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import puppeteer, {
  type BrowserContext,
  type CDPSession,
  type ElementHandle,
  type KeyInput,
  type Page,
} from 'puppeteer-core';
import { remote } from 'webdriverio';
import type { Engine } from '../browsers/find.js';
import { launchOptions } from '../browsers/puppeteer.js';
import { startWebKit } from '../browsers/webkit.js';
import type { Role } from './in-page.js';

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

/** What one engine does in its own way; everything else is said once, in `Page`. */
interface Port {
  open(url: string): Promise<void>;
  /** A JavaScript expression, which may be a promise of something that JSON can say. */
  evaluate(expression: string): Promise<unknown>;
  /** False where the expression gives no element. */
  click(expression: string, times: number): Promise<boolean>;
  type(text: string): Promise<void>;
  press(key: 'Tab' | 'Enter' | 'ArrowDown' | 'Space'): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Goes to one of the same consumer's tabs: 0 is the first, the next is opened. WebKit's driver falls over a second one. */
  tab?(index: number): Promise<void>;
  /** A fresh consumer: no cookies, one tab. */
  forget(): Promise<void>;
  close(): Promise<void>;
  readonly cdp?: CDPSession;
  resize?(width: number, height: number): Promise<void>;
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
    async click(expression, times) {
      const handle = (await page.evaluateHandle(expression)).asElement() as ElementHandle<Element> | null;
      await handle?.click({ count: times });
      return !!handle;
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key as KeyInput),
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
    resize: (width, height) => page.setViewport({ width, height }),
    prefer: (scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
  };
};

const webDriverKeys = { Tab: '\uE004', Enter: '\uE007', ArrowDown: '\uE015', Space: ' ' } as const;

const withWebDriver = async (script: string): Promise<Port> => {
  const webKit = await startWebKit();
  const { hostname, port, capabilities } = webKit;
  try {
    const browser = await remote({ hostname, port, path: '/', capabilities, logLevel: 'silent' });
    const install = () => browser.execute(script);
    return {
      async open(url) {
        await browser.url(url);
        await install();
      },
      async evaluate(expression) {
        await install();
        return browser.executeAsync(
          `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done(String(error)));`,
        );
      },
      async click(expression, times) {
        await install();
        // The driver's own click takes the host of a shadow root for something in front of its button.
        const at = await browser.execute(`const element = ${expression};
          if (!element) return null;
          element.scrollIntoView({ block: 'center' });
          const { x, y, width, height } = element.getBoundingClientRect();
          return [Math.round(x + Math.min(width / 2, 60)), Math.round(y + height / 2)];`);
        if (!at) return false;
        const [x, y] = at as unknown as readonly [number, number];
        const click = [
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ];
        await browser.performActions([
          {
            type: 'pointer',
            id: 'mouse',
            parameters: { pointerType: 'mouse' },
            actions: [{ type: 'pointerMove', duration: 0, x, y }, ...click, ...(times > 1 ? click : [])],
          },
        ]);
        return true;
      },
      async type(text) {
        // One by one: in a sequence, the driver swallows a key that comes twice in a row.
        for (const key of text) await browser.keys(key);
      },
      press: (key) => browser.keys(webDriverKeys[key]),
      screenshot: async (path) => void (await browser.saveScreenshot(path)),
      async forget() {
        await browser.deleteCookies();
      },
      async close() {
        await browser.deleteSession();
        await webKit.stop();
      },
    };
  } catch (error) {
    await webKit.stop();
    throw error;
  }
};

const byRole = (role: Role, name: string) => `e2e.find(${JSON.stringify(role)}, ${JSON.stringify(name)})`;

/** A consumer at a browser: sees roles and names, clicks and types. */
export class Consumer {
  constructor(
    readonly engine: Engine,
    readonly port: Port,
  ) {}

  open(url: string): Promise<void> {
    return this.port.open(url);
  }

  /** Asks until it is so; while a page is being left, nobody answers. */
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
    throw new Error(`${what} did not come about. On the page: ${screen.slice(-600)}`, { cause: last });
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

  async click(role: Role, name: string, times = 1): Promise<void> {
    await this.sees(role, name);
    await this.until(`a click on ${role} “${name}”`, () => this.port.click(byRole(role, name), times));
  }

  async fill(label: string, text: string): Promise<void> {
    await this.click('textbox', label);
    await this.port.type(text);
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
