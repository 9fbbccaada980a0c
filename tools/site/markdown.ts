/** Every page of the site as Markdown: with its code in it, and the reference written from the manifest. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Copy, type CopiedSection, firstParagraph, titleOf } from './copies.js';
import { referencePages } from './reference.js';
import { sections } from './sections.js';
import { picturesMarkdown } from './state-pictures.js';
import { withIncludes, withSnippets } from './snippets.js';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));

export const introduction = `# Connect Checkout

> The payment page of the Connect platform as one HTML tag, with a sandbox of the platform beside it.`;

/** The front page, which no table of contents has. */
export const frontPage = (): Copy => {
  const markdown = withSnippets(readFileSync(`${docs}index.md`, 'utf8'), docs);
  return { path: 'index', title: titleOf(markdown), description: firstParagraph(markdown), markdown };
};

/** The pages in the order of the table of contents. */
export const markdownOfSite = (): readonly CopiedSection[] => {
  const generated = new Map([
    ...referencePages().map(({ name, markdown }) => [`reference/${name}`, markdown] as const),
    ['guide/pictures', picturesMarkdown()],
  ]);
  return sections.map(({ title, pages }) => ({
    title,
    pages: pages.map(([name, address]): Copy => {
      const path = address.replace(/\/$/, '/index');
      const file = path === 'decisions/index' ? 'decisions/README' : path;
      const source = generated.get(path) ?? readFileSync(`${docs}${file}.md`, 'utf8');
      const markdown = withSnippets(withIncludes(source, `${docs}${file}.md`), docs);
      return { path, title: titleOf(markdown) || name, description: firstParagraph(markdown), markdown };
    }),
  }));
};
