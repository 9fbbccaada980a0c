import { build } from 'esbuild';
import { rm } from 'node:fs/promises';

const folder = 'artifacts/element-tests';

/**
 * Puts the source of every test of a folder, and what it imports, into a few files: module by module a page asks for
 * four hundred, which takes longer than most tests do.
 *
 * @returns the patterns of the built tests
 */
export const bundleTests = async (root: string, patterns: readonly string[]): Promise<string[]> => {
  await rm(`${root}/${folder}`, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['test/element/*.test.ts'],
    outdir: folder,
    entryNames: '[name]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: `${root}/tsconfig.json`,
    conditions: ['development'],
    // What the test runner itself serves.
    external: ['/__web-dev-server__*'],
    sourcemap: true,
    logLevel: 'warning',
  });
  return patterns.map((pattern) =>
    pattern.replace(/^(?:\.\/)?test\/element\//, `${folder}/`).replace(/\.ts$/, '.js'),
  );
};
