/**
 * Writes the programs and styles of the sandbox's pages (`src/sandbox/browser/`) into a module, as text that the sandbox
 * serves wherever it runs: `npm run build:sandbox-pages`. With `--check` it only says whether that was done.
 */
import { transform } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';

const BROWSER = new URL('../src/sandbox/browser/', import.meta.url);
const WRITTEN = new URL('../src/sandbox/assets/browser-files.ts', import.meta.url);

/** What is served, by the name of its export, and the files it is made of. */
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

/** The module as it should be. */
export const browserFiles = async (): Promise<string> => {
  const exports = await Promise.all(
    Object.entries(files).map(
      async ([name, names]) => `\nexport const ${name} = ${JSON.stringify(await textOf(names))};\n`,
    ),
  );
  return `/* Written by \`npm run build:sandbox-pages\` from src/sandbox/browser/. */\n${exports.join('')}`;
};

const current = await browserFiles();
if (!process.argv.includes('--check')) await writeFile(WRITTEN, current);
else if ((await readFile(WRITTEN, 'utf8')) !== current) {
  console.error('src/sandbox/browser/ was changed: npm run build:sandbox-pages');
  process.exitCode = 1;
}
