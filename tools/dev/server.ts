import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { type DevOptions, gallery } from './plugin.js';

/** The development server: it serves the source with source maps and shares no configuration with the builds. */
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
