import { type Child, freePort, startChild } from './child.js';
import { locate } from './find.js';

/** Software rendering on a screen that nobody looks at. */
const quiet = {
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
};

export interface WebKit extends Child {
  readonly hostname: string;
  readonly port: number;
  readonly capabilities: WebdriverIO.Capabilities;
}

/** The screen chooses its own number, and says it on its standard output. */
const startScreen = async (size: string): Promise<Child & { readonly display: string }> => {
  const screen = await startChild(
    locate('xvfb'),
    ['-displayfd', '1', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'],
    { isUp: (said) => /^\d+\n/m.test(said) },
  );
  return { stop: screen.stop, display: `:${/^\d+$/m.exec(screen.said)?.[0]}` };
};

/** Starts a screen and WebKit's WebDriver on free ports; `stop` ends both. */
export const startWebKit = async ({ size = '1280x1000' } = {}): Promise<WebKit> => {
  const binary = locate('miniBrowser');
  const driverFile = locate('webKitWebDriver');
  const screen = await startScreen(size);
  const hostname = '127.0.0.1';
  const port = await freePort();
  try {
    const driver = await startChild(driverFile, [`--host=${hostname}`, `--port=${port}`], {
      env: { ...process.env, ...quiet, DISPLAY: screen.display },
      isUp: async () => (await fetch(`http://${hostname}:${port}/status`)).ok,
    });
    return {
      hostname,
      port,
      capabilities: {
        // WebKitGTK's driver speaks classic WebDriver only, and refuses a session that asks for more.
        'wdio:enforceWebDriverClassic': true,
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {
          binary,
          // A page with this policy gets a process of its own, and once Back has left it the driver answers no command.
          args: ['--automation', '--features=-CrossOriginOpenerPolicy'],
        },
      } as WebdriverIO.Capabilities,
      async stop() {
        await driver.stop();
        await screen.stop();
      },
    };
  } catch (error) {
    await screen.stop();
    throw error;
  }
};
