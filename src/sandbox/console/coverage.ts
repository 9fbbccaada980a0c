import { coveredCalls } from '../coverage/calls.js';
import type { CoveredCall, Effect } from '../coverage/types.js';
import { type Markup, html } from '../pages/markup.js';
import { type Frame, framed, linksFrom } from './frame.js';
import { chip, section } from './parts.js';

const effects = {
  acted: ['good', 'Acted upon'],
  kept: ['good', 'Kept and given back'],
  checked: ['warn', 'Checked only'],
  ignored: ['quiet', 'Ignored'],
} as const satisfies Record<Effect, readonly [string, string]>;

const properties = (call: CoveredCall): readonly Markup[] =>
  (Object.keys(effects) as Effect[]).flatMap((effect) => {
    const paths = call.properties[effect];
    if (!paths) return [];
    const [tone, text] = effects[effect];
    return [
      html`<p>${chip(tone, text)}</p>
        <ul class="paths">
          ${paths.map((path) => html`<li><code>${path}</code></li>`)}
        </ul>`,
    ];
  });

const entry = (call: CoveredCall): Markup => {
  const own = properties(call);
  const { method, path, properties: found } = call;
  const ignored = found.ignored?.length ?? 0;
  const summary = html`<span class="method">${method}</span><code class="path">${path}</code>`;
  return own.length === 0
    ? html`<p class="call">${summary}</p>`
    : html`<details class="request">
        <summary>${summary}<span class="what">${ignored > 0 ? `${ignored} ignored` : ''}</span></summary>
        <div class="inside">${own}</div>
      </details>`;
};

/** The page of what the sandbox does with each property of each request. */
export const coveragePage = ({ now, ahead }: Pick<Frame, 'now' | 'ahead'>): string => {
  const part = (api: CoveredCall['api'], title: string): Markup =>
    section(api, title, html`${coveredCalls.filter((call) => call.api === api).map(entry)}`, { live: false });
  return framed(
    {
      title: 'Coverage',
      now,
      ahead,
      root: '../',
      note: 'Every call of the official SDKs, and every property of its body.',
      links: linksFrom('../'),
    },
    html`<div class="wide">${part('server', 'Server API')}</div>
      <div class="narrow">${part('client', 'Client API')}</div>`,
  );
};
