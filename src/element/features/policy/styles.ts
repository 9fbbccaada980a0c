import { css } from 'lit';

/** The privacy policy. */
export const styles = css`
  .policy {
    margin-block: 4px -8px;
    text-align: center;
  }
  [part='policy-button'] {
    min-height: 3.15em;
    padding: 0 8px;
    border: 0;
    color: var(--_muted);
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  [part='dialog'] {
    width: min(640px, 100vw - 32px);
    max-width: none;
    max-height: min(720px, 100dvh - 32px);
    margin: auto;
    padding: 0;
    border: var(--_line);
    border-radius: var(--_radius);
    background: var(--connect-color-dialog, Canvas);
    color: CanvasText;
    overflow: clip;
  }
  /* In the dark, what is above the page is lighter than the page. */
  @supports (color: light-dark(red, red)) {
    [part='dialog'] {
      background: var(--connect-color-dialog, light-dark(Canvas, color-mix(in srgb, CanvasText 8%, Canvas)));
    }
  }
  [part='dialog']::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  [part='dialog'][open] {
    animation: var(--_fade);
  }
  .dialog {
    display: flex;
    flex-direction: column;
    max-height: inherit;
  }
  .dialog header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 8px 8px 24px;
    padding-inline: 24px 8px;
    border-bottom: var(--_line);
  }
  .dialog h2 {
    flex: 1;
    font-size: 1.125em;
  }
  [part='close-button'] {
    display: grid;
    place-items: center;
    width: 2.75em;
    height: 2.75em;
    flex: none;
    padding: 0;
    border-color: transparent;
  }
  [part='close-button'] svg {
    width: 1em;
    height: 1em;
  }
  [part='policy'] {
    min-height: 120px;
    padding: 20px 24px 24px;
    overflow-y: auto;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
  }
  [part='policy']:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  [part='policy'] .spinner {
    display: block;
    margin: 24px auto;
  }
  [part='policy'] :is(p, ul, ol, div > div) {
    margin-bottom: 12px;
  }
  [part='policy'] :is(ul, ol) {
    padding-inline-start: 24px;
  }
  [part='policy'] :is(h3, h4, h5, h6, strong, b) {
    font-weight: 600;
  }
  [part='policy'] :is(h3, h4, h5, h6) {
    margin: 20px 0 8px;
  }
  [part='policy'] h3 {
    font-size: 1.125em;
  }
  [part='policy'] > div > :first-child {
    margin-top: 0;
  }
  [part='policy'] :is(em, i:not(.spinner)) {
    font-style: italic;
  }
  [part='policy'] a {
    color: inherit;
    text-underline-offset: 3px;
  }
`;
