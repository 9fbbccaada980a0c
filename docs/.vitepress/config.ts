import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type SiteConfig, defineConfig } from 'vitepress';
import { type Copy, firstParagraph, titleOf, writeCopies } from '../../tools/site/copies.js';
import { copyElement, serveElement } from '../../tools/site/element-files.js';
import { referencePages } from '../../tools/site/reference.js';
import { sections } from '../../tools/site/sections.js';
import { withSnippets } from '../../tools/site/snippets.js';

const docs = fileURLToPath(new URL('..', import.meta.url));
const description =
  'The payment page of the Connect platform as one HTML tag, with a sandbox of the platform beside it.';

const link = (path: string) => `/${path}`;

/** Every page as Markdown, in the order of the table of contents. */
const copies = (): Parameters<typeof writeCopies>[2] => {
  const generated = new Map(referencePages().map(({ name, markdown }) => [`reference/${name}`, markdown]));
  return sections.map(({ title, pages }) => ({
    title,
    pages: pages.map(([name, address]): Copy => {
      const path = address.replace(/\/$/, '/index');
      const file = path === 'decisions/index' ? 'decisions/README' : path;
      const markdown = withSnippets(generated.get(path) ?? readFileSync(`${docs}${file}.md`, 'utf8'), docs);
      return { path, title: titleOf(markdown) || name, description: firstParagraph(markdown), markdown };
    }),
  }));
};

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
  markdown: { languageAlias: { mjs: 'js' } },
  head: [['meta', { name: 'color-scheme', content: 'light dark' }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } },
  vite: {
    configFile: false,
    plugins: [serveElement()],
    build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
    server: { fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Start', link: '/start/', activeMatch: '^/start/' },
      { text: 'Guide', link: '/guide/concepts', activeMatch: '^/guide/' },
      { text: 'Reference', link: '/reference/attributes', activeMatch: '^/reference/' },
    ],
    sidebar: sections.map(({ title, pages }) => ({
      text: title,
      items: pages.map(([text, path]) => ({ text, link: link(path) })),
    })),
    docFooter: { prev: 'Before', next: 'Next' },
  },
  buildEnd({ outDir }: SiteConfig) {
    copyElement(outDir);
    writeCopies(outDir, `# Connect Checkout\n\n> ${description}`, copies());
  },
});
