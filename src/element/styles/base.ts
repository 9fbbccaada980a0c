import { css } from 'lit';

/**
 * Tokens and shared styles. Every colour but the accent is mixed from the page's text colour, so that the
 * checkout suits light and dark pages by itself. Selectors use the parts that pages can style, where there is
 * one.
 *
 * @cssproperty --connect-color-accent - pay button, focus, chosen radio
 * @cssproperty --connect-color-on-accent - text on the accent
 * @cssproperty --connect-color-focus - the ring around what has the focus
 * @cssproperty --connect-color-error - errors
 * @cssproperty --connect-color-success - the outcome's check mark
 * @cssproperty --connect-color-muted - secondary text
 * @cssproperty --connect-color-line - lines between rows
 * @cssproperty --connect-color-border - borders of controls
 * @cssproperty --connect-color-surface - the chosen row
 * @cssproperty --connect-color-field - background of controls
 * @cssproperty --connect-color-dialog - background of dialogs
 * @cssproperty --connect-radius - corner radius
 * @cssproperty --connect-space - the distance between elements
 * @cssproperty --connect-font - font family; the page's by default
 * @cssproperty --connect-font-size - size of text; the reader's own by default, at least 16 px
 * @cssproperty --connect-scroll-margin - height of what sticks to the top of the page
 * @cssproperty --connect-motion - duration of transitions
 */
export const baseStyles = css`
  :host {
    --_accent: var(--connect-color-accent, #2558e8);
    /* Lighter than the accent on dark pages, darker on light ones: the ring is seen on both. */
    --_focus: var(--connect-color-focus, color-mix(in srgb, var(--_accent) 70%, currentColor));
    --_muted: var(--connect-color-muted, color-mix(in srgb, currentColor 78%, transparent));
    --_error: var(--connect-color-error, color-mix(in srgb, #e0343c 62%, currentColor));
    --_line: 1px solid var(--connect-color-line, color-mix(in srgb, currentColor 16%, transparent));
    --_border: var(--connect-color-border, color-mix(in srgb, currentColor 52%, transparent));
    --_surface: var(--connect-color-surface, color-mix(in srgb, currentColor 4%, transparent));
    --_radius: var(--connect-radius, 10px);
    --_space: var(--connect-space, 16px);
    --_fade: fade var(--connect-motion, 160ms) ease-out;
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  button[hidden] {
    display: none;
  }
  /* Inside of the element, where no style of the page reaches; sizes follow the text size that the reader has chosen. */
  [part='base'] {
    font-size: var(--connect-font-size, max(16px, 1rem));
    line-height: 1.5;
    font-family: var(--connect-font, inherit);
    white-space: normal;
    -webkit-tap-highlight-color: transparent;
  }
  [part='base']:lang(ja) {
    word-break: auto-phrase;
  }
  :host([color-scheme='light']) [part='base'] {
    color-scheme: light;
    color: #16181d;
  }
  :host([color-scheme='dark']) [part='base'] {
    color-scheme: dark;
    color: #eef0f4;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    font: inherit;
  }
  /* With a label above it, and below what sticks to the top of the page. */
  :is(a, button, input, select, [tabindex]) {
    scroll-margin-block: calc(var(--connect-scroll-margin, 0px) + 2.5em) 8px;
  }
  button,
  label {
    cursor: pointer;
    touch-action: manipulation;
  }
  button {
    color: inherit;
    background: none;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  fieldset {
    min-width: 0;
    padding: 0;
    border: 0;
  }
  small {
    display: block;
  }
  .muted,
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  svg {
    width: 2em;
    height: 1.375em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  /* A comfortable width in boxes that shrink to their content, limited by the space available. */
  .measure {
    display: block;
    width: 26em;
    max-width: 100%;
    height: 0;
  }
  .mark {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  :where(button, [type='radio'], [type='checkbox'], a):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @keyframes fade {
    from {
      opacity: 0;
    }
  }
  legend {
    padding: 0;
  }
  .label-line,
  legend,
  small,
  [part='logos'] {
    font-size: 0.875em;
  }
`;
