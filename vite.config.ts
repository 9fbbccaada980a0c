import { mkdirSync, writeFileSync } from 'node:fs';
import { minifyHTMLLiterals as minifyLiterals } from 'minify-literals';
import { minify } from 'terser';
import { type Plugin, type Rollup, defineConfig } from 'vite';

/** Layers that bundlers' entries leave to whoever installs them. */
const external = [/^lit/, /^react/, /^node-forge/];

/** Modules that several later files need, and nothing before them; their paths below `src/`, without ending. */
const copied = [
  'checkout/filled-in',
  'checkout/installments',
  'element/features/choices/controls',
  'element/features/choices/details',
  'element/features/removal/feature',
  'element/features/removal/styles',
  'element/waits',
  'encryption/encoding',
  'encryption/refuse-key',
  'encryption/rsa-public-key',
  'encryption/suite',
  'messages/own-messages',
];
/** The later files that take these from no other file. */
const withCopies =
  /\/(?:features\/(actions|banks|installments|prefill|saving)\/|encryption\/(node-forge)\.ts)/;

/**
 * Gives later files copies of what they share. In a third file, Firefox would ask for it once per page: `loadModule` can
 * change the address of the file that it imports, and not of what that one imports in turn.
 */
const copyShared: Plugin = {
  name: 'copy-shared',
  enforce: 'pre',
  async resolveId(source, importer = '', options) {
    const [, feature, file] = withCopies.exec(importer) ?? [];
    const owner = /\?copy=(.+)/.exec(importer)?.[1] ?? feature ?? file;
    if (!owner || !source.startsWith('.')) return undefined;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    const isCopied = copied.some((name) => resolved?.id.endsWith(`/src/${name}.ts`));
    return resolved && isCopied ? { ...resolved, id: `${resolved.id}?copy=${owner}` } : resolved;
  },
};

/** White space in templates and styles is for the reader of the source, not for the consumer's phone. */
const minifyTemplates: Plugin = {
  name: 'minify-templates',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.includes('/src/element/')) return undefined;
    // Where there is white space, some stays: it parts words. A shape of a drawing without its slash would be around the next.
    const result = await minifyLiterals(code, {
      fileName: id,
      minifyOptions: { conservativeCollapse: true, keepClosingSlash: true },
    });
    return result && { code: result.code, map: result.map ?? null };
  },
};

const terserOptions = {
  module: true,
  ecma: 2020,
  compress: { passes: 3 },
  format: { comments: false },
  sourceMap: { asObject: true },
} as const;

/**
 * Tells Chromium that most functions are called until the form stands: it compiles them beside the page's own thread,
 * while the file arrives, instead of one by one where each is called.
 */
const compileAhead = '//# allFunctionsCalledOnLoad';

/** Vite does not minify libraries; this one is for pages that have no bundler. */
const minifyModules: Plugin = {
  name: 'minify-modules',
  async renderChunk(source, { name }) {
    const { code = '', map } = await minify(source, {
      ...terserOptions,
      format: { ...terserOptions.format, ...(name === 'connect-checkout' && { preamble: compileAhead }) },
    });
    return { code, map: map as Rollup.SourceMapInput };
  },
};

/** Leaves the folders of the packages that a build bundled where `tools/notices.ts` looks for them. */
const tellBundled = (mode: string): Plugin => ({
  name: 'tell-bundled',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' ? Object.keys(file.modules) : [],
    );
    const folders = modules.flatMap((id) => /node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? []);
    mkdirSync('node_modules/.cache/bundled', { recursive: true });
    writeFileSync(`node_modules/.cache/bundled/${mode}.json`, JSON.stringify([...new Set(folders)]));
  },
});

/**
 * Five builds into one folder: the self-registering module for pages (Lit inside) and its warnings, the entries for bundlers
 * (Lit outside), the sandbox for Node, and the sandbox as a service worker (everything inside).
 */
export default defineConfig(({ mode }) => {
  // Whoever packs may have set something else, as test runners do: Lit's development build would be bundled.
  process.env['NODE_ENV'] = 'production';
  const shared = {
    outDir: 'dist',
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
  } as const;
  const plugins = [tellBundled(mode)];
  if (mode === 'bundlers')
    return {
      plugins: [copyShared, ...plugins],
      build: {
        ...shared,
        sourcemap: true,
        emptyOutDir: false,
        minify: false,
        lib: {
          entry: {
            index: 'src/index.ts',
            client: 'src/headless.ts',
            define: 'src/define.ts',
            react: 'src/react.ts',
            'development/index': 'src/development/index.ts',
            'development/define': 'src/development/define.ts',
            'development/react': 'src/development/react.ts',
            jsx: 'src/jsx/react.ts',
          },
          formats: ['es'],
        },
        rollupOptions: {
          external,
          output: {
            // Whoever leaves out modules without effects keeps these: they have some.
            chunkFileNames: ({ name }) =>
              name === 'watch' ? 'development/[name]-[hash].js' : 'shared/[name]-[hash].js',
            // For frameworks that render on the server: this module has effects. Bundling drops directives.
            banner: ({ name }) => (/react$/.test(name) ? "'use client';" : ''),
          },
        },
      },
    };
  if (mode === 'sandbox')
    return {
      plugins,
      // Whoever installs the element gets nothing for the sandbox beside: all that it needs is inside.
      ssr: { noExternal: true },
      build: {
        ...shared,
        sourcemap: true,
        emptyOutDir: false,
        minify: false,
        ssr: true,
        rollupOptions: {
          // The public entry exports what it says, and nothing for the command beside.
          preserveEntrySignatures: 'strict',
          input: {
            sandbox: 'src/sandbox/index.ts',
            'sandbox-node': 'src/sandbox/node/index.ts',
            cli: 'src/command/cli.ts',
            testing: 'src/testing/index.ts',
          },
          output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
        },
      },
    };
  if (mode === 'warnings')
    return {
      plugins: [...plugins],
      build: {
        ...shared,
        sourcemap: true,
        emptyOutDir: false,
        lib: { entry: { 'connect-checkout-development': 'src/development/page.ts' }, formats: ['es'] },
        rollupOptions: {
          // The element itself is the file beside, as pages without warnings load it.
          external: /\/page\.js$/,
          output: { paths: (id) => (id.endsWith('/page.js') ? './connect-checkout.js' : id) },
        },
      },
    };
  if (mode === 'worker')
    return {
      plugins,
      build: {
        ...shared,
        emptyOutDir: false,
        lib: {
          entry: 'src/sandbox/worker.ts',
          formats: ['iife'],
          name: 'sandboxWorker',
          fileName: () => 'sandbox-worker.js',
        },
      },
    };
  return {
    plugins: [copyShared, minifyTemplates, ...plugins],
    build: {
      ...shared,
      sourcemap: true,
      emptyOutDir: true,
      lib: {
        entry: { 'connect-checkout': 'src/page.ts', 'connect-checkout-return': 'src/return.ts' },
        formats: ['es'],
      },
      rollupOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          plugins: [minifyModules],
          // By the file, or the feature's folder: the bundler's own names change from one run to the next.
          chunkFileNames: ({ isDynamicEntry, moduleIds, name }) => {
            const entry = isDynamicEntry ? moduleIds.at(-1) : undefined;
            const known = /([\w-]+)(?:\/feature)?\.ts$/.exec(entry ?? '')?.[1] ?? name;
            // Every payment needs it: it stands beside the module.
            return known === 'paying' ? 'connect-checkout-paying-[hash:7].js' : `chunks/${known}-[hash:7].js`;
          },
        },
      },
    },
  };
});
