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
          .replaceAll('} <', '}<')
          .replaceAll(' >', '>')
          .replaceAll('" />', '"/>');
  },
};

/**
 * What Lit has for directives and for bindings in comments, which no template here uses (the linter sees to it), is
 * left out of the pages' build: it would weigh on every first load. Each place is looked for by its own text, so that
 * another version of Lit stops the build instead of changing it.
 */
const leanLit: Plugin = {
  name: 'lean-lit',
  transform(code, id) {
    if (!/lit-html\/lit-html\.js$/.test(id)) return undefined;
    const cuts: readonly (readonly [string | RegExp, string])[] = [
      [/function M\(t,i,s=t,e\)\{.*?,i\}(?=class R)/, ''],
      ['t=M(this,t,i),a(t)?', 'a(t)?'],
      ['t=M(this,t,i,0),o=', 'o='],
      ['r=M(this,e[s+n],i,n)', 'r=e[s+n]'],
      ['(t=M(this,t,i,0)??A)', '(t??=A)'],
      [':6===r.type&&(i=new Z(h,this,t))', ':0'],
      [/class Z\{.*?\}\}(?=const j)/, ''],
      [/const j=\{.*?\},B=.*?;B.*?;(?=const D)/, ''],
      ['export{j as _$LH,', 'export{'],
      // The check stays; what it says is for developers of templates.
      ['"invalid template strings array"', ''],
      [/setConnected\(t\)\{.*?\}\}(?=class H)/, '}'],
      ['this._$AP?.(!1,!0,s)', ''],
      [',this._$Cv=e?.isConnected??!0', ''],
      ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
      [/get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, ''],
      [/get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, ''],
      ['this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
      ['this._$AH=A,this._$AN=void 0,this._$AA', 'this._$AH=A,this._$AA'],
      ['this._$AH=A,this._$AN=void 0,this.element', 'this._$AH=A,this.element'],
      [
        /if\(r\.data===n\)d\.push\(\{type:2,index:l\}\);else\{.*?\}(?=l\+\+)/,
        'r.data===n&&d.push({type:2,index:l});',
      ],
    ];
    return cuts.reduce((rest, [place, instead]) => {
      const cut = rest.replace(place, instead);
      if (cut === rest) this.error(`Lit has changed: there is no ${place}.`);
      return cut;
    }, code);
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
    plugins: [leanLit, terseTemplates, plainImports],
    // Pages have what servers lack.
    define: { 'globalThis.customElements': 'customElements', 'globalThis.HTMLElement': 'HTMLElement' },
    build: {
      ...shared,
      emptyOutDir: true,
      minify: 'terser',
      terserOptions: {
        module: true,
        ecma: 2020,
        compress: {
          passes: 4,
          unsafe_arrows: true,
          pure_getters: true,
          inline: 1,
          unsafe: true,
          unsafe_methods: true,
        },
        format: { comments: false },
      },
      rollupOptions: {
        input: { 'connect-checkout': 'src/page.ts' },
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: '[name].js',
          // By the file, or the folder whose index it is: the bundler's own names change from one run to the next.
          chunkFileNames: ({ facadeModuleId, name }) =>
            `chunks/${/([\w-]+)(?:\/index)?\.ts$/.exec(facadeModuleId ?? '')?.[1] ?? name}-[hash:6].js`,
          // Many parts use these words.
          manualChunks: { en: ['src/messages/en.more.ts'] },
        },
      },
    },
  };
});
