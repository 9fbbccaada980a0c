import { css } from 'lit';

/**
 * Tokens and shared styles. Every colour but the accent is mixed from the page's text colour, so that the
 * checkout suits light and dark pages by itself. Selectors use the parts that pages can style, where there is
 * one.
 */
export const baseStyles = css`
  :host {
    --_accent: var(--connect-color-accent, #2558e8);
    --_muted: var(--connect-color-muted, color-mix(in srgb, currentColor 68%, transparent));
    --_error: var(--connect-color-error, color-mix(in srgb, #e0343c 62%, currentColor));
    --_line: 1px solid var(--connect-color-line, color-mix(in srgb, currentColor 16%, transparent));
    --_border: var(--connect-color-border, color-mix(in srgb, currentColor 52%, transparent));
    --_surface: var(--connect-color-surface, color-mix(in srgb, currentColor 4%, transparent));
    --_radius: var(--connect-radius, 10px);
    --_space: var(--connect-space, 16px);
    --_fade: fade var(--connect-motion, 160ms) ease-out;
    display: block;
    font-size: 16px;
    line-height: 1.5;
    font-family: var(--connect-font, inherit);
    white-space: normal;
  }
  :host([hidden]),
  button[hidden] {
    display: none;
  }
  :host([color-scheme='light']) {
    color-scheme: light;
    color: #16181d;
  }
  :host([color-scheme='dark']) {
    color-scheme: dark;
    color: #eef0f4;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    font: inherit;
  }
  button,
  label {
    cursor: pointer;
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
    width: 32px;
    height: 22px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  /* A comfortable width in boxes that shrink to their content, limited by the space available. */
  .measure {
    display: block;
    width: 26rem;
    max-width: 100%;
    height: 0;
  }
  .mark {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  :is(button, [type='radio'], [type='checkbox'], a):focus-visible {
    outline: 2px solid var(--_accent);
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
    font-size: 14px;
  }
`;
