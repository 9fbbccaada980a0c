/** The world behind the site's live checkouts, bundled as one service worker. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** By the name that each has at the site's root. */
const scripts = {
  world: 'worker.ts',
  // On the pages that the worker answers for banks with.
  'play-on': 'journey/play-on.ts',
};

/** Writes `world.js` and `play-on.js` into a folder. */
export const buildWorker = async (folder: string): Promise<void> => {
  for (const [name, entry] of Object.entries(scripts))
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
          entry: `${root}docs/.vitepress/live/${entry}`,
          formats: ['iife'],
          name: name.replace('-', ''),
          fileName: () => `${name}.js`,
        },
      },
    });
};
