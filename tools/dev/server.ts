import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { type DevOptions, gallery } from './plugin.js';

/** The development server: source as it is, with source maps; nothing of the builds' own configuration. */
export const devConfig = (options: DevOptions): InlineConfig => ({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  configFile: false,
  appType: 'custom',
  cacheDir: 'node_modules/.cache/vite-dev',
  plugins: [gallery(options)],
  resolve: { conditions: ['development', 'module', 'browser'] },
  optimizeDeps: { entries: ['tools/gallery/page.ts'] },
  server: { watch: { ignored: ['**/artifacts/**', '**/dist/**', '**/test/**'] } },
});
