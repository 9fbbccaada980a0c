import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { type InlineConfig, build } from 'vite';

/* The benchmarks build the source anew beside dist/, which others may be using. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const inRoot = (path: string) => join(root, path);

export interface Module {
  readonly name: string;
  readonly code: string;
}

/** Runs work with a temporary folder. */
export const withFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'connect-checkout-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The module for pages with its lazy chunks, as `npm run build:page` makes them. */
export const buildElement = async (outDir: string): Promise<void> => {
  await build({
    root,
    configFile: inRoot('vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
};

const bundle = async (config: InlineConfig['build']): Promise<readonly Module[]> => {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      ...config,
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const files = outputs.flatMap((one) => ('output' in one ? one.output : []));
  return Promise.all(
    files.flatMap((file) =>
      file.type === 'chunk'
        ? minify(file.code, { module: true, ecma: 2020, compress: { passes: 4 } }).then(({ code = '' }) => ({
            name: file.fileName,
            code,
          }))
        : [],
    ),
  );
};

/**
 * All of `connect-checkout/client` in minified modules: first what importing it loads, then what it loads when needed.
 * Without node-forge, which only pages without Web Crypto load.
 */
export const bundleHeadless = async (): Promise<readonly Module[]> => {
  const chunks = await bundle({
    lib: { entry: { headless: inRoot('src/headless.ts') }, formats: ['es'] },
    // One module, and not a second one that only exports from it.
    rollupOptions: { external: [/^node-forge/], preserveEntrySignatures: 'allow-extension' },
  });
  return [...chunks].sort((a, b) => Number(b.name === 'headless.js') - Number(a.name === 'headless.js'));
};

/** Modules of `test/bench/pages` for the browser, as `/name.js`, and what they share. */
export const bundleForPage = async (names: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const entry = Object.fromEntries(names.map((name) => [name, inRoot(`test/bench/pages/${name}.ts`)]));
  const chunks = await bundle({ lib: { entry, formats: ['es'] } });
  return new Map(chunks.map(({ name, code }) => [`/${name}`, code]));
};
