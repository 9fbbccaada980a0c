import { type Markup, html } from '../pages/markup.js';
import { copyable, section } from './parts.js';
import type { ConsoleState, ShownMerchant } from './state.js';

const platforms = { globalcollect: 'GlobalCollect', ogone: 'Ogone' } satisfies Record<
  ShownMerchant['platform'],
  string
>;

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const entry = ({ id, platform, payments, sessions }: ShownMerchant): Markup =>
  html`<li data-key="${id}">
    <strong>${id}</strong><span class="what">${platforms[platform]}</span
    ><span class="when">${many(payments, 'payment')}, ${many(sessions, 'session')}</span>
  </li>`;

export const merchantsView = ({ merchants, apiKeys }: ConsoleState): Markup =>
  section(
    'merchants',
    'Merchants',
    html`<ul class="merchants">
        ${merchants.map(entry)}
      </ul>
      <p class="note">API ${apiKeys.length === 1 ? 'key' : 'keys'} ${apiKeys.map((id) => copyable(id))}</p>`,
  );
