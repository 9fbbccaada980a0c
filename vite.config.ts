import { type Plugin, defineConfig, transformWithEsbuild } from 'vite';

/** Layers that the sandbox and bundlers' entries leave to whoever installs them. */
const external = [/^lit/, /^react/, /^node-forge/, /^hono/, /^@hono/, /^valibot/, /^node:/];

/** White space in templates and styles is for the reader of the source, not for the consumer's phone. */
const terseTemplates: Plugin = {
  name: 'terse-templates',
  enforce: 'pre',
  async transform(code) {
    const styles = /\/\* css \*\/ ?`([^`]*)`/.exec(code);
    if (!styles) return undefined;
    const { code: css } = await transformWithEsbuild(styles[1]!, 'styles.css', {
      minify: true,
      loader: 'css',
    });
    return code.replace(styles[0], () => `\`${css.trim().replaceAll('\\', '\\\\')}\``);
  },
  // Minified code has line breaks in template literals only.
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk')
        file.code = file.code
          .replace(/\s*\n\s*/g, ' ')
          .replaceAll('> <', '><')
          .replaceAll('> ${', '>${')
          .replaceAll('} <', '}<');
  },
};

/** Vite would add a helper that preloads the styles of lazy chunks; they have none, and it counts in the first load. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined,
};

/**
 * Four builds into one folder: the self-registering module for pages (Lit inside), the entries for bundlers (Lit
 * outside), the sandbox for Node, and the sandbox as a service worker (everything inside).
 */
export default defineConfig(({ mode }) => {
  const shared = {
    outDir: 'dist',
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
  } as const;
  if (mode === 'bundlers')
    return {
      build: {
        ...shared,
        emptyOutDir: false,
        minify: false,
        lib: {
          entry: {
            index: 'src/index.ts',
            client: 'src/headless.ts',
            define: 'src/define.ts',
            react: 'src/react.ts',
            jsx: 'src/jsx/react.ts',
          },
          formats: ['es'],
        },
        rollupOptions: {
          external,
          output: {
            chunkFileNames: 'shared/[name]-[hash].js',
            // For frameworks that render on the server: this module has effects. Bundling drops directives.
            banner: ({ name }) => (name === 'react' ? "'use client';" : ''),
          },
        },
      },
    };
  if (mode === 'sandbox')
    return {
      build: {
        ...shared,
        emptyOutDir: false,
        minify: false,
        ssr: true,
        rollupOptions: {
          external,
          input: { sandbox: 'src/sandbox/index.ts', 'sandbox-cli': 'src/sandbox/node/cli.ts' },
          output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
        },
      },
    };
  if (mode === 'worker')
    return {
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
    plugins: [terseTemplates, plainImports],
    build: {
      ...shared,
      emptyOutDir: true,
      minify: 'terser',
      terserOptions: {
        module: true,
        ecma: 2020,
        compress: { passes: 4, unsafe_arrows: true, pure_getters: true, inline: 1 },
        format: { comments: false },
      },
      rollupOptions: {
        input: { 'connect-checkout': 'src/define.ts' },
        preserveEntrySignatures: 'allow-extension',
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
});
