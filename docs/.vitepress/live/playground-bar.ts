import { type TemplateResult, html } from 'lit';
import type { PlaygroundState } from './playground-state.js';
import { themeNames } from './themes.js';
import { type Trouble, troubles } from './trouble.js';

export interface Deeds {
  readonly trouble: (name: Trouble) => void;
  readonly choose: (choice: Partial<PlaygroundState>) => void;
  readonly endSession: () => void;
  readonly twoHours: () => void;
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

const widths = ['0', '320', '360', '480', '640'] as const;

export const barView = (
  state: PlaygroundState,
  deeds: Deeds,
  clock: string,
  said: string,
): TemplateResult => html`
  <div class="bar" role="group" aria-label="Time and trouble">
    ${(Object.entries(troubles) as [Trouble, string][]).map(
      ([name, text]) =>
        html`<button
          type="button"
          aria-pressed=${String(state.trouble.includes(name))}
          @click=${() => deeds.trouble(name)}
        >
          ${text}
        </button>`,
    )}
    <button type="button" @click=${deeds.endSession}>Session ends</button>
    <button type="button" @click=${deeds.twoHours}>Clock + 2 h</button>
    <button type="button" @click=${deeds.startOver}>Start over</button>
  </div>
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
    <button type="button" @click=${deeds.copy}>Copy the address</button>
    <span class="clock">${clock}</span>
    <span role="status">${said}</span>
  </div>
`;
