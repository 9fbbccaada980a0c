import { type Plugin, build } from 'esbuild';
import { rm } from 'node:fs/promises';
import { pid } from 'node:process';

/** What the tests meet: the source, or the module that pages load. */
export type Tested = 'source' | 'dist';

/** Leaves the element to the browser, which loads it as a page does: minified, with its chunks. */
const builtElement: Plugin = {
  name: 'built-element',
  setup({ onResolve }) {
    onResolve({ filter: /\/src\/define\.js$/ }, () => ({
      path: '/dist/connect-checkout.js',
      external: true,
    }));
  },
};

/**
 * Puts the source of every test of a folder, and what it imports, into a few files: module by module a page asks for
 * four hundred, which takes longer than most tests do.
 *
 * The folder is this run's own: another run that begins meanwhile takes no file away from it.
 *
 * @returns the patterns of the built tests, and what removes them
 */
export const bundleTests = async (
  root: string,
  patterns: readonly string[],
  tested: Tested,
): Promise<{ readonly files: string[]; readonly remove: () => Promise<void> }> => {
  const folder = `artifacts/element-tests/${tested}-${pid}`;
  const remove = () => rm(`${root}/${folder}`, { recursive: true, force: true });
  await remove();
  await build({
    absWorkingDir: root,
    entryPoints: ['test/element/*.test.ts', 'test/element/nightly/*.test.ts'],
    inject: ['test/element/page-load.ts'],
    outdir: folder,
    outbase: 'test/element',
    entryNames: '[dir]/[name]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: `${root}/tsconfig.json`,
    conditions: ['development'],
    // What the test runner itself serves.
    external: ['/__web-dev-server__*'],
    plugins: tested === 'dist' ? [builtElement] : [],
    sourcemap: true,
    logLevel: 'warning',
  });
  const files = patterns.map((pattern) =>
    pattern.replace(/^(?:\.\/)?test\/element\//, `${folder}/`).replace(/\.ts$/, '.js'),
  );
  return { files, remove };
};
