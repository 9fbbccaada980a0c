/**
 * Every colour but the accent is mixed from the page's text colour, so that the checkout fits light and dark pages
 * without being told. Selectors are the parts that pages style, wherever a thing has one.
 */
export const styles = /* css */ `
  :host {
    --_accent: var(--connect-color-accent, #2558e8);
    --_muted: var(--connect-color-muted, color-mix(in srgb, currentColor 68%, transparent));
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
    container-type: inline-size;
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
  [part='list'] {
    border: var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  [part~='product'] + [part~='product'] {
    border-top: var(--_line);
  }
  [part~='product-chosen'] {
    background: var(--_surface);
  }
  .row,
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
  }
  .row {
    min-height: 56px;
    padding: 8px var(--_space);
  }
  [part='product-label'] {
    flex: 1;
    min-width: 5em;
    overflow-wrap: anywhere;
  }
  small {
    display: block;
  }
  [part='logos'] {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: center;
    gap: 4px;
  }
  .logo {
    width: 40px;
    height: 26px;
    object-fit: contain;
  }
  :is([type='radio'], [type='checkbox']) {
    width: 20px;
    height: 20px;
    flex: none;
    accent-color: var(--_accent);
  }
  .form,
  .end {
    padding: 0 var(--_space) var(--_space);
  }
  .form {
    display: grid;
    gap: var(--_space) 12px;
    padding-block: 4px 20px;
    grid-template-columns: 1fr 1fr;
    align-items: start;
  }
  .form[inert] {
    opacity: 0.6;
  }
  .form > :not(.half) {
    grid-column: 1 / -1;
  }
  .paired:not(.paired + .paired, :has(+ .paired)) {
    grid-column: 1 / -1;
  }
  .single > * {
    padding-inline: 0;
  }
  @container (width < 280px) {
    .form > * {
      grid-column: 1 / -1;
    }
  }
  .label-line {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    margin-bottom: 4px;
  }
  .label-line,
  legend,
  small,
  [part='logos'] {
    font-size: 14px;
  }
  .muted,
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  [part='control'] {
    display: flex;
    align-items: center;
    min-height: 48px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--connect-color-field, transparent);
  }
  [part='control']:focus-within {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }
  [part~='input'] {
    flex: 1;
    width: 100%;
    min-width: 0;
    align-self: stretch;
    padding: 0 12px;
    border: 0;
    border-radius: inherit;
    outline: 0;
    background: none;
    color: inherit;
  }
  [part='control'] > :is(img, svg) {
    flex: none;
    margin-inline-end: 10px;
    color: var(--_muted);
    animation: var(--_fade);
  }
  svg {
    width: 32px;
    height: 22px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .mark {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  [part='help-button'] {
    width: 24px;
    height: 24px;
    margin: -2px 0;
    padding: 0;
    border-radius: 50%;
  }
  [part='pay-button'] {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    width: 100%;
    min-height: 52px;
    padding: 8px;
    border-color: transparent;
    background: var(--_accent);
    color: var(--connect-color-on-accent, #fff);
    font-weight: 600;
  }
  .spinner {
    width: 18px;
    height: 18px;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  [part~='input'],
  [part='pay-button'],
  [part='outcome-amount'] {
    font-variant-numeric: tabular-nums;
  }
  :is(button, [type='radio'], [type='checkbox'], a):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  [part='outcome'] {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding: 24px 0;
    text-align: center;
    overflow-wrap: anywhere;
  }
  [part='outcome'] svg {
    width: 56px;
    height: 56px;
    color: var(--connect-color-success, color-mix(in srgb, #12a150 72%, currentColor));
    animation: var(--_fade);
  }
  h2 {
    font-size: 22px;
    font-weight: 700;
    outline: 0;
  }
  .skeleton i {
    height: 20px;
    border-radius: 6px;
    background: var(--_border);
    opacity: 0.25;
  }
  .row i {
    width: 40%;
  }
  .form i {
    height: 48px;
    margin-top: 28px;
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
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    [part='control']:focus-within,
    [part~='product-chosen'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
