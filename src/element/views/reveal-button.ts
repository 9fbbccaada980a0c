import { html } from 'lit';
import type { FieldDisplay } from '../../domain/field.js';
import type { FeatureHost } from '../feature-host.js';
import { eyeIcon } from './icons.js';

/**
 * Shows the text of a hidden field, and hides it again.
 *
 * @csspart reveal-button - shows the text of a hidden field
 */
export const revealButton = ({ messages }: FeatureHost, { label }: FieldDisplay) =>
  html`<button
    type="button"
    part="reveal-button"
    aria-pressed="false"
    aria-label=${messages.reveal(label)}
    @click=${({ currentTarget }: Event) => {
      const button = currentTarget as HTMLButtonElement;
      const input = button.parentElement!.querySelector('input')!;
      const hidden = input.type === 'password';
      // Changing the type moves the caret in some browsers.
      const { selectionStart, selectionEnd } = input;
      input.type = hidden ? 'text' : 'password';
      input.setSelectionRange(selectionStart, selectionEnd);
      button.ariaPressed = String(hidden);
    }}
  >
    ${eyeIcon}
  </button>`;
