import { fileURLToPath } from 'node:url';
import { type SiteConfig, defineConfig } from 'vitepress';
import { scriptsAfterFirstFrame } from '../../tools/site/after-first-frame.js';
import { writeCopies } from '../../tools/site/copies.js';
import { copyFiles, serveFiles } from '../../tools/site/static-files.js';
import { frontPage, introduction, markdownOfSite } from '../../tools/site/markdown.js';
import { sections } from '../../tools/site/sections.js';
import { buildWorker } from '../../tools/site/worker.js';

const description =
  'The payment page of the Connect platform as one HTML tag, with a sandbox of the platform beside it.';

/** A card with a tick, in the address of the picture itself. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="2" y="6" width="28" height="20" rx="5" fill="#1f5c45"/><path d="m10 16 4 4 8-8" fill="none" stroke="#fff" stroke-width="3"/></svg>',
)}`;

const link = (path: string) => `/${path}`;

export default defineConfig({
  lang: 'en-GB',
  title: 'Connect Checkout',
  description,
  outDir: '../artifacts/site',
  cacheDir: '../node_modules/.cache/vitepress',
  // Plain files on any server, also on one that adds no endings.
  cleanUrls: false,
  rewrites: { 'decisions/README.md': 'decisions/index.md' },
  appearance: true,
  markdown: {
    languageAlias: { mjs: 'js' },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  head: [
    ['meta', { name: 'color-scheme', content: 'light dark' }],
    ['link', { rel: 'icon', type: 'image/svg+xml', href: icon }],
  ],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } },
  vite: {
    configFile: false,
    plugins: [serveFiles()],
    build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
    server: { fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Get started', link: '/start/', activeMatch: '^/start/' },
      { text: 'Playground', link: '/playground' },
      { text: 'Guide', link: '/guide/concepts', activeMatch: '^/guide/' },
      { text: 'Reference', link: '/reference/attributes', activeMatch: '^/reference/' },
    ],
    sidebar: sections.map(({ title, pages }) => ({
      text: title,
      items: pages.map(([text, path]) => ({ text, link: link(path) })),
    })),
    docFooter: { prev: 'Before', next: 'Next' },
  },
  transformHtml: scriptsAfterFirstFrame,
  async buildEnd({ outDir }: SiteConfig) {
    copyFiles(outDir);
    await buildWorker(outDir);
    writeCopies(outDir, introduction, markdownOfSite(), [frontPage()]);
  },
});
