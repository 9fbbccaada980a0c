import { type TemplateResult, html, nothing } from 'lit';
import { data } from './facts.data.js';
import { type Guest, guests } from './guests.js';
import type { PlaygroundState } from './playground-state.js';
import { themeNames } from './themes.js';
import { type Happening, type Trouble, happenings, troubles } from './trouble.js';

export interface Deeds {
  readonly trouble: (name: Trouble) => void;
  readonly happen: (name: Happening) => void;
  readonly guest: (name: Guest) => void;
  readonly choose: (choice: Partial<PlaygroundState>) => void;
  /** Begins a journey; without a name, leaves it. */
  readonly go: (journey: string) => void;
  readonly startOver: () => void;
  readonly copy: () => void;
}

const select = (
  label: string,
  value: string,
  options: readonly (readonly [value: string, text: string])[],
  choose: (value: string) => void,
): TemplateResult => html`
  <label>
    ${label}
    <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${options.map(
        ([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`,
      )}
    </select>
  </label>
`;

const own = Object.entries as <Key extends string>(of: Readonly<Record<Key, string>>) => [Key, string][];

/** One button for each name; those that stay on are pressed. */
const buttons = <Key extends string>(
  kind: string,
  names: Readonly<Record<Key, string>>,
  press: (name: Key) => void,
  pressed?: readonly Key[],
): readonly TemplateResult[] =>
  own(names).map(
    ([name, text]) =>
      html`<button
        type="button"
        data-switch="${kind} ${name}"
        aria-pressed=${pressed ? String(pressed.includes(name)) : nothing}
        @click=${() => press(name)}
      >
        ${text}
      </button>`,
  );

const widths = ['0', '320', '360', '480', '640'] as const;
const nameOf = (locale: string): string =>
  new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' }).of(locale) ?? locale;

/** How often what has happened; the address says the same. */
const historyOf = ({ happened }: PlaygroundState): string =>
  own(happenings)
    .map(([name, text]) => [text, happened.filter((one) => one === name).length] as const)
    .filter(([, times]) => times)
    .map(([text, times]) => (times > 1 ? `${text} × ${times}` : text))
    .join(', ');

export const troubleView = (state: PlaygroundState, deeds: Deeds, clock: string): TemplateResult => html`
  <div class="bar" role="group" aria-label="Time and trouble">
    ${buttons('trouble', troubles, deeds.trouble, state.trouble)}
    ${buttons('happen', happenings, deeds.happen)} ${buttons('guest', guests, deeds.guest, state.guests)}
    <button type="button" data-switch="start-over" @click=${deeds.startOver}>Start over</button>
    <span class="clock">
      ${clock ? html`At the platform it is ${clock}.` : nothing}
      ${state.happened.length ? html`Since the list stood: ${historyOf(state)}.` : nothing}
    </span>
  </div>
`;

export const looksView = (state: PlaygroundState, deeds: Deeds, said: string): TemplateResult => html`
  <div class="bar" role="group" aria-label="Looks">
    ${select(
      'Theme',
      state.theme,
      [['', 'none'], ...themeNames.map((name) => [name, name] as const)],
      (theme) => deeds.choose({ theme }),
    )}
    ${select(
      'Width',
      String(state.width),
      widths.map((width) => [width, width === '0' ? 'all' : `${width} px`]),
      (width) => deeds.choose({ width: Number(width) }),
    )}
    ${select(
      'Colours',
      state.scheme,
      [
        ['page', 'the site’s'],
        ['light', 'light'],
        ['dark', 'dark'],
      ],
      (scheme) => deeds.choose({ scheme: scheme as PlaygroundState['scheme'] }),
    )}
    ${select(
      'Language',
      state.attributes['locale'] ?? 'en-GB',
      data.locales.map((locale) => [locale, nameOf(locale)]),
      (locale) => deeds.choose({ attributes: { ...state.attributes, locale } }),
    )}
    ${select(
      'Details',
      state.hosted ? 'hosted' : 'here',
      [
        ['here', 'in the shop'],
        ['hosted', 'on the platform’s page'],
      ],
      (place) => deeds.choose({ hosted: place === 'hosted' }),
    )}
    <button type="button" @click=${deeds.copy}>Copy the address</button>
    <span role="status">${said}</span>
  </div>
`;
