/** Beside each page its Markdown, and `llms.txt`, which lists them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Copy {
  /** The page's path without an ending: `guide/concepts`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly markdown: string;
}

export interface CopiedSection {
  readonly title: string;
  readonly pages: readonly Copy[];
}

/** Front matter, components and anchors are of no use outside the site. */
const plain = (markdown: string): string =>
  markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<a id="[^"]*"><\/a>/g, '')
    .replace(/^<div class="hero-live">\n[\s\S]*?^<\/div>\n/m, '')
    .replace(/^<p class="landing-actions">(.*)<\/p>$/m, (_, links: string) =>
      links.replace(/<a [^>]*href="([^"]*)">([^<]*)<\/a>/g, '[$2]($1)'),
    )
    .replace(/^<(live-checkout|connect-playground)[^>]*>[\s\S]*?<\/\1>\n/gm, '')
    .replace(/ \{#[\w-]+\}$/gm, '')
    .replace(/^:::.*\n/gm, '')
    .replace(/^<\/?div[^>]*>\n/gm, '')
    .trimStart();

export const titleOf = (markdown: string): string => /^# (.+)$/m.exec(markdown)?.[1] ?? '';

/** The first paragraph, as one line. */
export const firstParagraph = (markdown: string): string => {
  const paragraphs = plain(markdown).split(/\n{2,}/);
  const first = paragraphs.find((text) => /^[A-Z]|^`[^`]/.test(text)) ?? '';
  return first.replace(/\s+/g, ' ').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
};

export const writeCopies = (
  folder: string,
  introduction: string,
  sections: readonly CopiedSection[],
  beside: readonly Copy[] = [],
): void => {
  const pages = [...beside, ...sections.flatMap((section) => section.pages)];
  for (const { path, markdown } of pages) {
    const file = join(folder, `${path}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, plain(markdown));
  }
  const lists = sections.map(
    ({ title, pages: own }) =>
      `## ${title}\n\n${own
        .map(({ path, title: name, description }) => `- [${name}](${path}.md): ${description}`)
        .join('\n')}`,
  );
  writeFileSync(join(folder, 'llms.txt'), `${introduction}\n\n${lists.join('\n\n')}\n`);
};
