import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const config = fileURLToPath(new URL('vite.config.js', import.meta.url));
const modules = join(root, 'node_modules');

/** Each with its file of the examples, and the lines that put it on a page. */
const frameworks = [
  {
    name: 'vue',
    file: 'Payment.vue',
    main: `import { createApp } from 'vue';
import Payment from './Payment.vue';
createApp(Payment).mount('main');`,
  },
  {
    name: 'svelte',
    file: 'Payment.svelte',
    main: `import { mount } from 'svelte';
import Payment from './Payment.svelte';
mount(Payment, { target: document.querySelector('main') });`,
  },
  {
    name: 'react',
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

const link = (target: string, path: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
};

/**
 * Bundles the examples for frameworks into pages of the merchant's folder. The frameworks come from this tree, the
 * package and the examples from the folder.
 */
export const bundleFrameworks = (folder: string, env: NodeJS.ProcessEnv): void => {
  for (const name of ['vue', 'svelte', 'react', 'react-dom'])
    link(join(modules, name), join(folder, 'node_modules', name));
  for (const { name, file, main } of frameworks) {
    const source = join(folder, 'pages', name);
    mkdirSync(source, { recursive: true });
    copyFileSync(join(folder, 'frameworks', name, file), join(source, file));
    writeFileSync(join(source, 'main.js'), main);
    writeFileSync(join(source, 'index.html'), page);
    const vite = [join(modules, 'vite/bin/vite.js'), 'build', source, '--config', config, '--mode', name];
    const output = ['--base', `/${name}/`, '--outDir', join(folder, 'public', name), '--logLevel', 'error'];
    execFileSync(process.execPath, [...vite, ...output], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
};
