import { safeUrl } from '../../../client/index.js';
import type { MarkupNode } from '../../../domain/markup.js';

/** Lowers headings below the dialog's own. */
const lower = (name: string): string =>
  name.replace(/^h(\d)$/, (_, level: string) => `h${Math.min(6, Number(level) + 2)}`);

const linkOf = (href = ''): string | undefined => (/^mailto:\S+$/i.test(href) ? href : safeUrl(href));

/** Creates nodes from parsed markup. Links that lead anywhere but the web become text. */
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
