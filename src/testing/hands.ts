import { setTimeout as delay } from 'node:timers/promises';

/** As much of a page of Playwright (or Puppeteer) as the driver needs. */
export interface PlaywrightPage {
  evaluate(expression: string): Promise<unknown>;
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

/** As much of a browser of WebdriverIO as the driver needs. */
export interface WebdriverBrowser {
  executeAsync(script: string): Promise<unknown>;
  performActions(actions: object[]): Promise<unknown>;
}

/** What the driver does at a screen: everything arrives in the page as trusted input. */
export interface Hands {
  /** The value of an expression, which may be a promise. */
  evaluate(expression: string): Promise<unknown>;
  /** Down, a moment, up; in CSS pixels of the viewport. */
  press(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  /** Deletes characters, on both sides of the caret. */
  erase(count: number): Promise<void>;
}

/** People hold a button down for about so many milliseconds. */
const HELD = 100;

const atPlaywright = (page: PlaywrightPage): Hands => ({
  evaluate: (expression) => page.evaluate(expression),
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

const atWebdriver = (browser: WebdriverBrowser): Hands => ({
  evaluate: (expression) =>
    browser.executeAsync(
      `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done({ failed: String(error) }));`,
    ),
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
