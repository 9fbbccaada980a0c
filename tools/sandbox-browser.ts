/**
 * Writes what runs in pages into modules, as text: `npm run build:sandbox-pages`. The programs and styles of the sandbox's
 * pages (`src/sandbox/browser/`), which it serves wherever it runs, and what `connect-checkout/testing` asks of a page
 * (`src/testing/in-page/`). With `--check` it only says whether that was done.
 */
import { build, transform } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const BROWSER = new URL('../src/sandbox/browser/', import.meta.url);

/** The files that each export is made of, by its name. */
const files = {
  consoleProgram: ['console.ts'],
  consoleStyles: ['console-layout.css', 'console-payments.css', 'console-panels.css', 'console-story.css'],
  controlProgram: ['control.ts'],
  faultsProgram: ['faults.ts'],
  hostedCheckoutProgram: ['hosted-checkout.ts'],
  pageStyles: ['pages.css'],
} as const;

const textOf = async (names: readonly string[]): Promise<string> => {
  const sources = await Promise.all(names.map((name) => readFile(new URL(name, BROWSER), 'utf8')));
  const loader = names[0]?.endsWith('.css') ? 'css' : 'ts';
  const { code } = await transform(sources.join('\n'), {
    loader,
    target: 'es2022',
    charset: 'utf8',
    minifyWhitespace: true,
  });
  return code;
};

/** The text of the generated module. */
export const browserFiles = async (): Promise<string> => {
  const exports = await Promise.all(
    Object.entries(files).map(
      async ([name, names]) => `\nexport const ${name} = ${JSON.stringify(await textOf(names))};\n`,
    ),
  );
  return `/* Written by \`npm run build:sandbox-pages\` from src/sandbox/browser/. */\n${exports.join('')}`;
};

/** The functions that the driver calls in pages, as an expression. */
const testingProgram = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../src/testing/in-page/program.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'program',
    target: 'es2022',
    charset: 'utf8',
    minifyWhitespace: true,
  });
  const code = outputFiles[0]?.text.trim() ?? '';
  return `/* Written by \`npm run build:sandbox-pages\` from src/testing/in-page/. */\n\nexport const program = ${JSON.stringify(code)};\n`;
};

const written = [
  ['src/sandbox/assets/browser-files.ts', browserFiles],
  ['src/testing/program.ts', testingProgram],
] as const;

for (const [path, textOf] of written) {
  const file = new URL(`../${path}`, import.meta.url);
  const text = await textOf();
  if (!process.argv.includes('--check')) await writeFile(file, text);
  else if ((await readFile(file, 'utf8')) !== text) {
    console.error(`${path} is behind its source: npm run build:sandbox-pages`);
    process.exitCode = 1;
  }
}
