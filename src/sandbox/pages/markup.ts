import { escape } from './html.js';

/** HTML that is safe to send; created by {@link html} only. */
export class Markup {
  constructor(readonly text: string) {}
}

/** The values of a template: text is escaped, markup is not, a list is joined. */
export type Part = Markup | string | number | undefined | readonly Part[];

const render = (part: Part): string => {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(render).join('');
  return part === undefined ? '' : escape(String(part));
};

/** HTML with values in it. Attributes are written in double quotes. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(String.raw({ raw: strings }, ...parts.map(render)));
