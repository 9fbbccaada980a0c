import type { TestRunnerPlugin } from '@web/test-runner';
import type { KeyInput, Page } from 'puppeteer-core';

/** What `harness.ts` asks for: a text, a key with its modifiers (`Control+z`), or a composition. */
export type Strokes =
  /** One character each: the messages to the runner are among what the canary watches. */
  | { readonly type: readonly string[] }
  | { readonly press: string }
  | { readonly compose: readonly string[]; readonly commit: string };

/** WebDriver's names of keys that have no character. */
const webDriverKeys: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

const withPuppeteer = async (page: Page, strokes: Strokes) => {
  if ('type' in strokes) return page.keyboard.type(strokes.type.join(''));
  if ('press' in strokes) {
    const [key = '', ...modifiers] = strokes.press.split('+').reverse() as KeyInput[];
    for (const modifier of modifiers.reverse()) await page.keyboard.down(modifier);
    await page.keyboard.press((key === 'Space' ? ' ' : key) as KeyInput);
    for (const modifier of modifiers.reverse()) await page.keyboard.up(modifier);
    return;
  }
  const cdp = await page.createCDPSession();
  for (const text of strokes.compose)
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await cdp.send('Input.insertText', { text: strokes.commit });
  await cdp.detach();
};

interface WebDriverLauncher {
  readonly driverManager: { performActions(sessionId: string, actions: readonly object[]): Promise<void> };
}

const stroke = (value: string) => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];

const withWebDriver = (launcher: WebDriverLauncher, sessionId: string, strokes: Strokes) => {
  if ('compose' in strokes) throw new Error('WebDriver has no input methods.');
  const keys = 'press' in strokes ? strokes.press.split('+').map((key) => webDriverKeys[key] ?? key) : [];
  const actions =
    'type' in strokes
      ? strokes.type.flatMap(stroke)
      : [
          ...keys.map((value) => ({ type: 'keyDown', value })),
          ...keys.reverse().map((value) => ({ type: 'keyUp', value })),
        ];
  return launcher.driverManager.performActions(sessionId, [{ type: 'key', id: 'keyboard', actions }]);
};

/** Real key presses, the same for every engine; the runner's own `sendKeys` has no modifiers in WebKit. */
export const keyboardPlugin: TestRunnerPlugin<Strokes> = {
  name: 'keyboard',
  async executeCommand({ command, payload, session }) {
    if (command !== 'keyboard' || !payload) return undefined;
    if (session.browser.type === 'webdriver')
      await withWebDriver(session.browser as unknown as WebDriverLauncher, session.id, payload);
    else {
      const launcher = session.browser as unknown as { getPage(id: string): Page };
      await withPuppeteer(launcher.getPage(session.id), payload);
    }
    return true;
  },
};
