/**
 * Packs the build and uses it like somebody who installed it: `tsx tools/check-package.ts`. Every export is
 * imported, bundled and type-checked with both kinds of package resolution, and the command is run.
 */
import { deepStrictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { integrity } from './integrity.js';
import { inventory } from './inventory.js';
import { noticeOf } from './notices.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');

interface PackageFile {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
}
const { name, exports, dependencies, bin } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as PackageFile;

const project = mkdtempSync(join(tmpdir(), 'consumer-'));
const installed = join(project, 'node_modules', name);

/** @throws Error with the program's output if it fails */
const run = (file: string, ...args: string[]): string => {
  try {
    return execFileSync(file, args, { cwd: project, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
};
const node = (...args: string[]) => run(process.execPath, ...args);

/**
 * Unpacks the package as npm would install it; its dependencies come from this repository.
 *
 * @returns the packed file's name
 */
const install = (): string => {
  mkdirSync(installed, { recursive: true });
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ readonly filename: string }];
  run('tar', 'xzf', packed.filename, '--strip-components=1', '-C', installed);
  for (const needed of [
    ...Object.keys(dependencies),
    'react',
    'preact',
    'solid-js',
    'svelte',
    'vue',
    '@types/react',
  ]) {
    const link = join(project, 'node_modules', needed);
    mkdirSync(join(link, '..'), { recursive: true });
    symlinkSync(join(modules, needed), link);
  }
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }');
  return packed.filename;
};

const check = (what: string, work: () => void): void => {
  work();
  console.log(`ok: ${what}`);
};

const paths = Object.keys(exports);
const codePaths = paths.filter((path) => typeof exports[path] === 'object');
const specifier = (path: string) => name + path.slice(1);

try {
  const packed = install();

  check('every file that is named is there', () => {
    const files = [
      ...Object.values(exports).flatMap((target) =>
        typeof target === 'string' ? target : Object.values(target),
      ),
      ...Object.values(bin),
      'README.md',
      'LICENSE',
      'THIRD-PARTY-NOTICES',
      'CHANGELOG.md',
      'examples/server.mjs',
      'dist/custom-elements.json',
      'dist/html-custom-data.json',
      'dist/web-types.json',
    ];
    const missing = files.filter((file) => !existsSync(join(installed, file)));
    if (missing.length) throw new Error(`Missing: ${missing.join(', ')}`);
  });

  check('publint finds nothing that is wrong in package.json', () => {
    node(join(modules, 'publint/src/cli.js'), 'run', installed, '--strict', '--pack', 'false');
  });

  check('the types of every export are those of its code, in each way to resolve it', () => {
    const attw = join(modules, '@arethetypeswrong/cli/dist/index.js');
    const entries = codePaths.map((path) => path.replace('./', ''));
    node(attw, packed, '--profile', 'esm-only', '--format', 'ascii', '--entrypoints', ...entries);
  });

  check('the files that pages load are those whose digests are told', () => {
    const dist = join(installed, 'dist/');
    const told = JSON.parse(readFileSync(`${dist}integrity.json`, 'utf8')) as unknown;
    deepStrictEqual(told, integrity(dist));
    const listed = JSON.parse(readFileSync(`${dist}inventory.json`, 'utf8')) as unknown;
    deepStrictEqual(listed, inventory(dist));
  });

  check('a later file of the page imports no other later file', () => {
    const dist = join(installed, 'dist/');
    const later = Object.keys(integrity(dist).integrity).filter(
      (path) => !/connect-checkout(-development|-return)?\.js$/.test(path),
    );
    const wrong = later.flatMap((path) =>
      [...readFileSync(dist + path, 'utf8').matchAll(/\b(?:from|import)\s*"(.*?)"/g)]
        .filter(([, imported]) => !imported!.endsWith('/connect-checkout.js'))
        .map(([, imported]) => `${path} imports ${imported}`),
    );
    if (wrong.length) throw new Error(`Firefox would not ask for it again: ${wrong.join(', ')}`);
  });

  check('every bundled package has its licence in the notices', () => {
    const notices = readFileSync(join(installed, 'THIRD-PARTY-NOTICES'), 'utf8');
    for (const folder of ['lit-html', 'node-forge', 'hono', 'valibot', '@hono/node-server'])
      if (!notices.includes(noticeOf(`node_modules/${folder}`))) throw new Error(`${folder} is not there.`);
  });

  check('every export can be imported where there is no page', () => {
    for (const path of codePaths) node('--input-type=module', '-e', `await import('${specifier(path)}')`);
  });

  check('every export has types, with either resolution and without leniency', () => {
    const imports = codePaths.map((path, at) => `import * as _${at} from '${specifier(path)}';`);
    const use = `export const tag: _0.ConnectCheckout = document.createElement('connect-checkout');`;
    writeFileSync(
      join(project, 'use.ts'),
      [...imports, use, `export { ${codePaths.map((_, at) => `_${at}`)} };`].join('\n'),
    );
    for (const [resolution, kind] of [
      ['bundler', 'esnext'],
      ['nodenext', 'nodenext'],
    ] as const)
      node(
        join(modules, 'typescript/bin/tsc'),
        ...['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022'],
        ...['--lib', 'es2022,dom,dom.iterable', '--moduleResolution', resolution, '--module', kind, 'use.ts'],
      );
  });

  check('a bundler bundles it', () => {
    const entries = ['./define', './client', './react'].map((path) => `export * from '${specifier(path)}';`);
    writeFileSync(join(project, 'index.js'), entries.slice(0, 2).join('\n'));
    writeFileSync(join(project, 'react.js'), entries[2]!);
    for (const entry of ['index.js', 'react.js'])
      node(
        join(modules, 'vite/bin/vite.js'),
        'build',
        '--ssr',
        entry,
        '--logLevel',
        'error',
        '--outDir',
        `out/${entry}`,
      );
  });

  check('the command says how it is used', () => {
    const [command] = Object.values(bin);
    const said = node(join(installed, command!), 'sandbox', '--help');
    if (!said.startsWith('Usage: connect-checkout sandbox')) throw new Error(said);
    const audit = node(join(installed, command!), 'audit', '--help');
    if (!audit.startsWith('Usage: connect-checkout audit')) throw new Error(audit);
  });
} finally {
  rmSync(project, { recursive: true, force: true });
}
