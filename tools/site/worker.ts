/** The world behind the site's live checkouts, bundled as one service worker. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Writes `world.js` into a folder. */
export const buildWorker = async (folder: string): Promise<void> => {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      lib: {
        entry: `${root}docs/.vitepress/live/worker.ts`,
        formats: ['iife'],
        name: 'world',
        fileName: () => 'world.js',
      },
    },
  });
};
