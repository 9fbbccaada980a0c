import { safeUrl } from '../../../client/index.js';
import type { MarkupNode } from '../../../domain/markup.js';

/** Below the dialog's own heading. */
const lower = (name: string): string =>
  name.replace(/^h(\d)$/, (_, level: string) => `h${Math.min(6, Number(level) + 2)}`);

const linkOf = (href = ''): string | undefined => (/^mailto:\S+$/i.test(href) ? href : safeUrl(href));

/** Makes nodes of what was read, one by one; links that lead anywhere but the web are words. */
export const nodesOf = (markup: readonly MarkupNode[]): readonly Node[] =>
  markup.map((node) => {
    if (node === '\n') return document.createElement('br');
    if (typeof node === 'string') return document.createTextNode(node);
    const { name, href, children } = node;
    const url = name === 'a' ? linkOf(href) : undefined;
    const element = document.createElement(name === 'a' && !url ? 'span' : lower(name));
    if (url) Object.assign(element, { href: url, target: '_blank', rel: 'noopener noreferrer' });
    element.append(...nodesOf(children));
    return element;
  });
