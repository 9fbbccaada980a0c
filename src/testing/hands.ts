import { setTimeout as delay } from 'node:timers/promises';
import type { Point } from './in-page/scan.js';
import { program } from './program.js';

/** As much of a frame of Playwright (or Puppeteer) as the driver needs. */
export interface PlaywrightFrame {
  evaluate(expression: string): Promise<unknown>;
  /** `null` where it is the page's own. */
  parentFrame(): object | null;
  frameElement(): Promise<{ boundingBox(): Promise<Point | null> } | null>;
}

/** As much of a page of Playwright (or Puppeteer) as the driver needs. */
export interface PlaywrightPage {
  evaluate(expression: string): Promise<unknown>;
  frames(): readonly PlaywrightFrame[];
  readonly mouse: {
    move(x: number, y: number): Promise<unknown>;
    down(): Promise<unknown>;
    up(): Promise<unknown>;
  };
  readonly keyboard: {
    type(text: string): Promise<unknown>;
    press(key: 'Backspace' | 'Delete'): Promise<unknown>;
  };
}

/** An element, as WebDriver writes it. */
interface ElementReference {
  readonly 'element-6066-11e4-a52e-4f735466cecf': string;
}

/** As much of a browser of WebdriverIO as the driver needs. */
export interface WebdriverBrowser {
  executeAsync(script: string): Promise<unknown>;
  /** Its own element for what a script has found. */
  $(found: ElementReference): unknown;
  /** Also over WebDriver BiDi, where `switchToFrame` is not enough. */
  switchFrame(frame: unknown): Promise<unknown>;
  performActions(actions: object[]): Promise<unknown>;
}

/** A call of the program in the page, as an expression. */
export const ask = (call: string): string => `(() => { ${program} return program.${call}; })()`;

/** A document in a window: the page, or a frame in it. */
export interface View {
  /** The value of an expression, which may be a promise. */
  evaluate(expression: string): Promise<unknown>;
  /** Where its viewport begins in the page's, in CSS pixels. */
  corner(): Promise<Point>;
}

/** What the driver does at a screen: everything arrives in the page as trusted input. */
export interface Hands extends View {
  /** The frames in the page that can be seen. */
  frames(): Promise<readonly View[]>;
  /** Down, a moment, up; in CSS pixels of the viewport. */
  press(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  /** Deletes characters, on both sides of the caret. */
  erase(count: number): Promise<void>;
}

const start: Point = { x: 0, y: 0 };

/** People hold a button down for about so many milliseconds. */
const HELD = 100;

const viewOf = (frame: PlaywrightFrame): View => ({
  evaluate: (expression) => frame.evaluate(expression),
  corner: async () => (await (await frame.frameElement())?.boundingBox()) ?? start,
});

const atPlaywright = (page: PlaywrightPage): Hands => ({
  evaluate: (expression) => page.evaluate(expression),
  corner: () => Promise.resolve(start),
  frames: () =>
    Promise.resolve(
      page
        .frames()
        .filter((frame) => frame.parentFrame())
        .map(viewOf),
    ),
  async press(x, y) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await delay(HELD);
    await page.mouse.up();
  },
  type: async (text) => void (await page.keyboard.type(text)),
  async erase(count) {
    for (const key of ['Backspace', 'Delete'] as const)
      for (let time = 0; time < count; time++) await page.keyboard.press(key);
  },
});

const BACKSPACE = '\uE003';
const DELETE = '\uE017';
const keys = (values: readonly string[]) => [
  {
    type: 'key',
    id: 'keyboard',
    actions: values.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  },
];

const evaluateAt = (browser: WebdriverBrowser, expression: string): Promise<unknown> =>
  browser.executeAsync(
    `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done({ failed: String(error) }));`,
  );

/** Everything is done in one document at a time: after each look into a frame, that is the page again. */
const frameAt = (browser: WebdriverBrowser, found: ElementReference, index: number): View => ({
  async evaluate(expression) {
    await browser.switchFrame(browser.$(found));
    try {
      return await evaluateAt(browser, expression);
    } finally {
      await browser.switchFrame(null);
    }
  },
  corner: async () => ((await evaluateAt(browser, ask(`cornerOf(${index})`))) ?? start) as Point,
});

const atWebdriver = (browser: WebdriverBrowser): Hands => ({
  evaluate: (expression) => evaluateAt(browser, expression),
  corner: () => Promise.resolve(start),
  async frames() {
    const found = await evaluateAt(browser, ask('frames()'));
    return Array.isArray(found)
      ? found.map((frame: ElementReference, index) => frameAt(browser, frame, index))
      : [];
  },
  async press(x, y) {
    const actions = [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pause', duration: HELD },
      { type: 'pointerUp', button: 0 },
    ];
    await browser.performActions([
      { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions },
    ]);
  },
  type: async (text) => void (await browser.performActions(keys([...text]))),
  erase: async (count) =>
    void (await browser.performActions(
      keys([BACKSPACE, DELETE].flatMap((key) => Array.from({ length: count }, () => key))),
    )),
});

export const handsAt = (page: PlaywrightPage | WebdriverBrowser): Hands =>
  'performActions' in page ? atWebdriver(page) : atPlaywright(page);
