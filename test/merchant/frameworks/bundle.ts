import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const config = fileURLToPath(new URL('vite.config.js', import.meta.url));
const modules = join(root, 'node_modules');

/** Each with the language of its snippet in the README, the snippet's file, and the lines that put it on a page. */
const frameworks = [
  {
    name: 'vue',
    language: 'vue',
    file: 'Payment.vue',
    main: `import { createApp } from 'vue';
import Payment from './Payment.vue';
createApp(Payment).mount('main');`,
  },
  {
    name: 'svelte',
    language: 'svelte',
    file: 'Payment.svelte',
    main: `import { mount } from 'svelte';
import Payment from './Payment.svelte';
mount(Payment, { target: document.querySelector('main') });`,
  },
  {
    name: 'react',
    language: 'tsx',
    file: 'Payment.tsx',
    main: `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Payment } from './Payment.tsx';
createRoot(document.querySelector('main')).render(createElement(Payment));`,
  },
] as const;

const page = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Pay</title>
<main></main><script type="module" src="main.js"></script></html>`;

/** The one snippet of the README in this language. */
const snippetOf = (readme: string, language: string): string => {
  const [, code] = readme.split(`\`\`\`${language}\n`);
  if (!code) throw new Error(`The README has no snippet in ${language}.`);
  return code.split('```')[0]!;
};

const link = (target: string, path: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
};

/**
 * Bundles the README's snippets for frameworks into pages of the merchant's folder. The frameworks come from this
 * tree, the package from the folder.
 */
export const bundleFrameworks = (folder: string, env: NodeJS.ProcessEnv): void => {
  const readme = readFileSync(join(folder, 'node_modules/connect-checkout/README.md'), 'utf8');
  for (const name of ['vue', 'svelte', 'react', 'react-dom'])
    link(join(modules, name), join(folder, 'node_modules', name));
  for (const { name, language, file, main } of frameworks) {
    const source = join(folder, 'pages', name);
    mkdirSync(source, { recursive: true });
    writeFileSync(join(source, file), snippetOf(readme, language));
    writeFileSync(join(source, 'main.js'), main);
    writeFileSync(join(source, 'index.html'), page);
    const vite = [join(modules, 'vite/bin/vite.js'), 'build', source, '--config', config, '--mode', name];
    const output = ['--base', `/${name}/`, '--outDir', join(folder, 'public', name), '--logLevel', 'error'];
    execFileSync(process.execPath, [...vite, ...output], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
};
