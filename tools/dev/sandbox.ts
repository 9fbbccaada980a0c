import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { serve } from '../../src/sandbox/node/serve.js';
import type { SandboxShop, sandboxShop } from '../gallery/sandbox-shop.js';
import { freePort } from './free-port.js';

export interface DevSandbox {
  readonly url: string;
  /** The merchant's server in front of it. */
  readonly shop: SandboxShop;
  close(): Promise<void>;
}

/** An edit of these files restarts the sandbox. */
const sources = ['src/sandbox/', 'src/domain/', 'tools/gallery/sandbox-shop.ts'];

/**
 * Runs the sandbox from source on a port of its own, in the process of the development server; an edit of its source
 * replaces it by a new one with the same records. One that cannot be loaded leaves the old one running.
 */
export const runSandbox = async (vite: ViteDevServer, port: number): Promise<DevSandbox> => {
  const ownPort = port || (await freePort());
  // Sessions that are created inside this process name the address as well.
  const publicUrl = `http://localhost:${ownPort}`;

  const load = async () => ({
    ...((await vite.ssrLoadModule('/src/sandbox/node/serve.ts')) as { serve: typeof serve }),
    ...((await vite.ssrLoadModule('/tools/gallery/sandbox-shop.ts')) as { sandboxShop: typeof sandboxShop }),
  });
  const shopOf = (loaded: Awaited<ReturnType<typeof load>>) =>
    loaded.sandboxShop(running.sandbox, `${publicUrl}/`);

  const first = await load();
  let running = await first.serve({ port: ownPort, publicUrl });
  let shop = shopOf(first);

  const replace = async (): Promise<void> => {
    const loaded = await load();
    const state = running.sandbox.state();
    await running.close();
    running = await loaded.serve({ port: ownPort, publicUrl, state });
    shop = shopOf(loaded);
    vite.ws.send({ type: 'full-reload' });
  };

  const folders = sources.map((source) => join(vite.config.root, source));
  let replacing = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  vite.watcher.on('change', (file) => {
    if (!folders.some((folder) => file.startsWith(folder))) return;
    // Editors and version control write several files at once.
    clearTimeout(timer);
    timer = setTimeout(() => {
      replacing = replacing.then(replace).catch((error: unknown) => {
        vite.config.logger.error(`The edited sandbox did not start: ${String(error)}`);
      });
    }, 50);
  });

  return {
    url: publicUrl,
    get shop() {
      return shop;
    },
    async close() {
      clearTimeout(timer);
      await replacing;
      await running.close();
    },
  };
};
