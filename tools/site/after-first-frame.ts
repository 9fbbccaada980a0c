const preloads = /\s*<link rel="modulepreload" href="([^"]+)">/g;
const entry = /<script type="module" src="([^"]+)"><\/script>/;

/**
 * Has a page ask for its scripts once its first frame is on screen. The page is complete without them, and a reader on a
 * phone would wait half a second longer for the text.
 */
export const scriptsAfterFirstFrame = (page: string): string => {
  const [, first] = entry.exec(page) ?? [];
  if (!first) return page;
  const files = [first, ...[...page.matchAll(preloads)].flatMap(([, file]) => file ?? [])];
  const load = `requestAnimationFrame(() => setTimeout(() => ${JSON.stringify(files)}.forEach((file) => import(file))))`;
  return page.replace(preloads, '').replace(entry, () => `<script>${load}</script>`);
};
