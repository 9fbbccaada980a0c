import { type Markup, type Part, html } from '../pages/markup.js';

/** A time, which the script converts to the reader's time zone. */
export const moment = (at: number): Markup => {
  const iso = new Date(at).toISOString();
  return html`<time datetime="${iso}">${iso.slice(11, 19)}</time>`;
};

/** A rounded duration: `850 ms`, `12 s`, `3 min`, `2 h`, `4 d`. */
export const span = (milliseconds: number): string => {
  const units = [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1_000, 's'],
  ] as const;
  const [size, name] = units.find(([unit]) => milliseconds >= unit) ?? [1, 'ms'];
  return `${Math.round(milliseconds / size)} ${name}`;
};

/** Text with a button that copies it. */
export const copyable = (text: string, shown: string = text): Markup => {
  const name = html`Copy<span class="unseen"> ${shown}</span>`;
  const button = html`<button type="button" class="copy" data-copy="${text}">${name}</button>`;
  return html`<span class="copyable"><code>${shown}</code>${button}</span>`;
};

export const chip = (tone: string, text: string): Markup => html`<span class="chip ${tone}">${text}</span>`;

export const facts = (rows: readonly (readonly [string, Part])[]): Markup =>
  html`<dl class="facts">
    ${rows
      .filter(([, value]) => value !== undefined && value !== '')
      .map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;

/** A section that the script refreshes; its entries are identified by `data-key`. */
export const section = (
  id: string,
  title: string,
  body: Part,
  { note, above, live = true }: { note?: Part; above?: Part; live?: boolean } = {},
): Markup =>
  html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${note === undefined ? undefined : html`<p class="note">${note}</p>`} ${above}
    <div class="body" ${live ? html`data-live="${id}"` : undefined}>${body}</div>
  </section>`;
