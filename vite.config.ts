import { defineConfig } from 'vite';

/** Layers that the sandbox and bundlers' entries leave to whoever installs them. */
const external = [/^lit/, /^node-forge/, /^hono/, /^@hono/, /^valibot/, /^node:/];

/** White space in templates and styles is for the reader of the source, not for the consumer's phone. */
const tersely = {
  name: 'terse-templates',
  transform(code: string, id: string) {
    return /\/src\/element\//.test(id) ? code.replace(/\n\s+/g, '\n ') : undefined;
  },
};

/**
 * Three builds into one folder: the self-registering module for pages (Lit inside), the entries for bundlers (Lit
 * outside), and the sandbox for Node.
 */
export default defineConfig(({ mode }) => {
  const shared = { outDir: 'dist', target: 'es2022', modulePreload: false, reportCompressedSize: false } as const;
  if (mode === 'bundlers')
    return {
      build: {
        ...shared,
        emptyOutDir: false,
        minify: false,
        lib: {
          entry: { index: 'src/index.ts', client: 'src/headless.ts', define: 'src/define.ts' },
          formats: ['es'],
        },
        rollupOptions: { external, output: { chunkFileNames: 'shared/[name]-[hash].js' } },
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
  return {
    plugins: [tersely],
    build: {
      ...shared,
      emptyOutDir: true,
      minify: 'terser',
      terserOptions: { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } },
      rollupOptions: {
        input: { 'connect-checkout': 'src/define.ts' },
        preserveEntrySignatures: 'exports-only',
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
});
