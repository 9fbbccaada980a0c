import { type Hands, keysOf } from './hands.js';

/** As much of a WebDriver as hands need. */
export interface Driver {
  performActions(actions: readonly object[]): Promise<unknown>;
  execute(script: string): Promise<unknown>;
  setWindowRect(x: null, y: null, width: number, height: number): Promise<unknown>;
}

/** WebDriver's names of keys that have no character. */
const named: Readonly<Record<string, string>> = {
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

const down = (value: string) => ({ type: 'keyDown', value });
const up = (value: string) => ({ type: 'keyUp', value });

/** At WebKit. */
export const webDriverHands = (driver: Driver): Hands => {
  const pointer = (...actions: readonly object[]) =>
    driver.performActions([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  const keyboard = (actions: readonly object[]) =>
    driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
  const move = ({ x, y }: { x: number; y: number }) => ({
    type: 'pointerMove',
    duration: 0,
    x: Math.round(x),
    y: Math.round(y),
  });
  const press = { type: 'pointerDown', button: 0 };
  const release = { type: 'pointerUp', button: 0 };
  return {
    async press({ at, held, times }) {
      const once = [press, { type: 'pause', duration: held }, release];
      await pointer(move(at), ...Array.from({ length: times }, () => once).flat());
    },
    hold: async (at) => void (await pointer(move(at), press)),
    release: async () => void (await pointer(release)),
    move: async (to) => void (await pointer(move(to))),
    type: async (text) => void (await keyboard([...text].flatMap((key) => [down(key), up(key)]))),
    async key(name) {
      const keys = keysOf(name).map((key) => named[key] ?? key);
      await keyboard([...keys.map(down), ...keys.reverse().map(up)]);
    },
    compose: () => Promise.reject(new Error('WebDriver has no input methods.')),
    async resize(width, height) {
      await driver.setWindowRect(null, null, width, height);
      // The window is never narrower than its own toolbar; the page is.
      await driver.execute(
        `document.documentElement.style.maxWidth = innerWidth > ${width} ? '${width}px' : ''`,
      );
    },
  };
};
