/** How pages include code: `<<< @/../examples/public/index.html`, optionally with `{js}` for its language. */
import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

const include = /^<<< @\/(\S+?)(?:\{(\w+)\})?(?: \[.*\])?$/gm;

/** The files that a page includes, as it names them. */
export const snippetsIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(include)].map(([, path]) => path!);

const languages: Readonly<Record<string, string>> = { mjs: 'js' };

/**
 * The page with the code in it, for readers without the site.
 * @param docs the folder of the pages
 */
export const withSnippets = (markdown: string, docs: string): string =>
  markdown.replace(include, (_, path: string, language?: string) => {
    const kind = extname(path).slice(1);
    return `\`\`\`${language ?? languages[kind] ?? kind}\n${readFileSync(join(docs, path), 'utf8').trimEnd()}\n\`\`\``;
  });

/** Languages whose code has to come from a file, which something runs or compiles. */
const runnable = /^```(html|js|mjs|ts|tsx|jsx|vue|svelte|astro|css|json)\b/gm;

/** Finds code that is written in the page itself. */
export const typedCode = (markdown: string): readonly string[] =>
  [...markdown.matchAll(runnable)].map(([fence]) => fence);

const part = /^<!--@include: (\S+?)#([\w-]+)-->$/gm;

const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .trim()
    .replace(/ /g, '-');

/** The section of a page with a heading, without the heading. */
const sectionOf = (markdown: string, anchor: string): string => {
  const found = markdown.split(/^## /m).find((text) => slug(text.split('\n')[0]!) === anchor);
  if (found === undefined) throw new Error(`There is no section ${anchor}.`);
  return found.slice(found.indexOf('\n')).trim();
};

/**
 * The page with the parts of other pages in it.
 * @param file the page's own path
 */
export const withIncludes = (markdown: string, file: string): string =>
  markdown.replace(part, (_, path: string, anchor: string) =>
    sectionOf(readFileSync(join(dirname(file), path), 'utf8'), anchor),
  );
