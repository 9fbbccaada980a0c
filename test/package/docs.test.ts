import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import * as client from '../../src/headless.js';
import { testCards } from '../../src/sandbox/catalogue/test-cards.js';
import { snippetsIn } from '../../tools/site/snippets.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');

const pages = ['README.md', 'src/client/README.md', 'src/sandbox/README.md'];
const readme = read('README.md');

/** Examples by the file that they would be; the sandbox's are fragments. */
const examples = new Map(
  pages
    .slice(0, 2)
    .flatMap((page) =>
      [...read(page).matchAll(/```(tsx?)\n([\s\S]*?)```/g)].map(([, kind, code], at): [string, string] => [
        `${root}test/package/${page.replace(/\W/g, '-')}-${at}.${kind}`,
        code!,
      ]),
    ),
);

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
  types: ['node'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  paths: {
    'connect-checkout': [`${root}src/index.ts`],
    'connect-checkout/client': [`${root}src/headless.ts`],
    'connect-checkout/jsx': [`${root}src/jsx/react.ts`],
    'connect-checkout/sandbox': [`${root}src/sandbox/index.ts`],
    'connect-checkout/*': [`${root}src/*.ts`],
  },
};

/** Examples that the site shows, compiled as they are. */
const compiled = ['guides', 'frameworks/react', 'frameworks/next/app'].flatMap((folder) =>
  ts.sys.readDirectory(`${root}examples/${folder}`, ['.ts', '.tsx']),
);

const complaints = (): readonly string[] => {
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (path) => examples.has(path) || fileExists(path);
  host.readFile = (path) => examples.get(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const code = examples.get(path);
    return code === undefined
      ? getSourceFile(path, target, ...rest)
      : ts.createSourceFile(path, code, target);
  };
  const all = [...examples.keys(), ...compiled];
  const program = ts.createProgram(all, options, host);
  return all.flatMap((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(
        ({ messageText }) =>
          `${path.slice(root.length)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      ),
  );
};

/** Tests of a merchant's own, which the sandbox's page shows. */
const testFiles = ['tests/page.spec.mjs', 'tests/seed.json', 'tests/server.test.mjs'];

/** Plain scripts, by the types of what they import. */
const scripts = ['server.mjs', 'public/events.js', 'public/account.js', 'guides/webhooks.mjs'];

/** What the compiler says of each: one program for all of them, made once. */
const complaintsAboutScripts = (): readonly string[] => {
  const paths = scripts.map((path) => `${root}examples/${path}`);
  const program = ts.createProgram([...paths, `${root}src/define.ts`], {
    ...options,
    moduleDetection: ts.ModuleDetectionKind.Force,
    allowJs: true,
    checkJs: true,
    noImplicitAny: false,
    strictNullChecks: false,
    useUnknownInCatchVariables: false,
  });
  return paths.flatMap((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(
        ({ messageText }) =>
          `${path.slice(root.length)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      ),
  );
};

describe('The README and the documentation', () => {
  test('The examples compile', () => {
    expect(examples.size + compiled.length).toBeGreaterThan(5);
    expect(complaints()).toEqual([]);
  }, 60_000);

  test('The README shows the page by attributes word for word', () => {
    const shown = [...readme.matchAll(/```html\n([\s\S]*?)```/g)].map(([, code]) => code);
    expect(shown).toEqual([read('examples/public/index.html')]);
  });

  test.each(testFiles)('The sandbox’s page shows %s word for word, in at most 40 lines', (file) => {
    const shown = [...read('src/sandbox/README.md').matchAll(/```(?:js|json)\n([\s\S]*?)```/g)];
    expect(shown.map(([, code]) => code)).toContain(read(`examples/${file}`));
    expect(read(`examples/${file}`).trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });

  test('The sandbox’s page or the site shows every example, all projects of frameworks aside', () => {
    const shown = ts.sys
      .readDirectory(`${root}docs`, ['.md'])
      .flatMap((page) => snippetsIn(ts.sys.readFile(page)!))
      .map((path) => path.slice('../examples/'.length));
    const all = ts.sys
      .readDirectory(`${root}examples`)
      .map((path) => path.slice(`${root}examples/`.length))
      .filter((path) => !path.startsWith('frameworks/'));
    expect(all.filter((path) => ![...testFiles, ...shown].includes(path))).toEqual([]);
  });

  test('The types that the plain scripts of the examples use are correct', () => {
    expect(complaintsAboutScripts()).toEqual([]);
  }, 60_000);

  test('The test cards on the pages exist in the sandbox and have the stated outcome', () => {
    const rows = [...(readme + read('docs/guide/testing.md')).matchAll(/^\| ([\d ]{14,}) \| (\S+)/gm)].map(
      ([, number, what]) => {
        const card = testCards.find(({ cardNumber }) => cardNumber === number!.replaceAll(' ', ''));
        return [what!.replace(/\W$/, ''), card?.emulatorOutcome];
      },
    );
    expect(rows.map(([what]) => what)).toEqual(expect.arrayContaining(['paid', '3-D', 'declined', 'waits']));
    const outcomes: Readonly<Record<string, readonly (string | undefined)[]>> = {
      paid: ['AUTHORISED'],
      '3-D': ['REDIRECT_3DS', 'REDIRECT_3DS_UNFRAMED', 'REDIRECT_3DS_BREAKS_OUT'],
      declined: ['REJECTED', 'WRONG_SECURITY_CODE'],
      waits: ['PENDING_FRAUD_APPROVAL'],
      the: ['SERVER_ERROR'],
    };
    for (const [what, outcome] of rows) expect(outcomes[what!], what).toContain(outcome);
  });

  test('Every link leads to a file', () => {
    for (const page of pages)
      for (const [, target] of read(page)
        .replace(/```[\s\S]*?```/g, '')
        .matchAll(/(?:\]\(|src="|srcset=")([^)"#:]+)[)"#]/g)) {
        const folder = page.includes('/') ? page.replace(/[^/]+$/, '') : '';
        expect(ts.sys.fileExists(root + folder + target), `${page}: ${target}`).toBe(true);
      }
  });
});

describe('The migration table for the official client SDK', () => {
  const table = read('src/client/README.md');

  /** What its type declarations offer to a page: functions and the methods of what they give. */
  const declarations = `${root}node_modules/connect-sdk-client-js/dist/types/src/`;
  const methodsOf = (file: string) =>
    [
      ...readFileSync(`${declarations}${file}.d.ts`, 'utf8').matchAll(
        /^ {4}(?!private|constructor)(\w+)\(/gm,
      ),
    ].map(([, name]) => name!);
  const exported = [
    ...readFileSync(`${declarations}BasicPaymentItem.d.ts`, 'utf8').matchAll(/function (\w+)/g),
    ...readFileSync(`${declarations}PaymentItem.d.ts`, 'utf8').matchAll(/function (\w+)/g),
  ].map(([, name]) => name!);

  test('Every function of the official SDK is in the table', () => {
    const files = [
      'Session',
      'PaymentRequest',
      'PaymentProductField',
      'Encryptor',
      'MaskingUtil',
      'AccountOnFile',
    ];
    const all = [...files.flatMap(methodsOf), ...exported];
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter((name) => !table.includes(name))).toEqual([]);
  });

  test('Every function that the table names for this package exists', () => {
    const here = [...table.matchAll(/^\| .+? \| (.+?) \|$/gm)].flatMap(([, cell]) =>
      [...cell!.matchAll(/`(?:form = )?([a-z]\w+)\(/g)].map(([, name]) => name!),
    );
    expect(here.length).toBeGreaterThan(20);
    expect([...new Set(here)].filter((name) => !(name in client))).toEqual([]);
  });
});
