/** How pages include code: `<<< @/../examples/public/index.html`, optionally with `{js}` for its language. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

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

/** Fences that are typed into the page. */
export const typedCode = (markdown: string): readonly string[] =>
  [...markdown.matchAll(runnable)].map(([fence]) => fence);
