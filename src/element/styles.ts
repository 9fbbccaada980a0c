/**
 * Every colour but the accent is mixed from the page's text colour, so that the checkout fits light and dark pages
 * without being told.
 */
export const styles = /* css */ `
  :host {
    --_accent: var(--connect-color-accent, #2558e8);
    --_on-accent: var(--connect-color-on-accent, #fff);
    --_error: var(--connect-color-error, color-mix(in srgb, #e0343c 62%, currentColor));
    --_success: var(--connect-color-success, color-mix(in srgb, #12a150 72%, currentColor));
    --_muted: var(--connect-color-muted, color-mix(in srgb, currentColor 68%, transparent));
    --_line: var(--connect-color-line, color-mix(in srgb, currentColor 16%, transparent));
    --_border: var(--connect-color-border, color-mix(in srgb, currentColor 52%, transparent));
    --_surface: var(--connect-color-surface, color-mix(in srgb, currentColor 4%, transparent));
    --_radius: var(--connect-radius, 10px);
    --_space: var(--connect-space, 16px);
    --_motion: var(--connect-motion, 160ms);
    display: block;
    font-family: var(--connect-font, inherit);
    font-size: 16px;
    line-height: 1.5;
    text-align: start;
    container-type: inline-size;
  }
  :host([hidden]) {
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
  }
  form,
  .body,
  .alerts:not(:empty) {
    display: grid;
    gap: var(--_space);
    min-width: 0;
  }
  .list {
    margin: 0;
    padding: 0;
    min-width: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .row + .row {
    border-top: 1px solid var(--_line);
  }
  .row:has(.form) {
    background: var(--_surface);
  }
  .row-head {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 56px;
    padding: 8px var(--_space);
    cursor: pointer;
  }
  .row-head:hover {
    background: var(--_surface);
  }
  .row-label {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  small {
    display: block;
    font-size: 14px;
  }
  .logos {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: center;
    gap: 4px;
    font-size: 14px;
  }
  .logo {
    display: block;
    width: 40px;
    height: 26px;
    object-fit: contain;
    border-radius: 4px;
  }
  input[type='radio'],
  input[type='checkbox'] {
    width: 20px;
    height: 20px;
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
  }
  .form {
    display: grid;
    grid-template-columns: 1fr 1fr;
    align-items: start;
    gap: var(--_space) 12px;
    padding: 4px var(--_space) 20px;
  }
  .single .form {
    padding: 0;
  }
  .form > * {
    grid-column: 1 / -1;
    min-width: 0;
  }
  .form > .half {
    grid-column: auto;
  }
  @container (width < 280px) {
    .form > .half {
      grid-column: 1 / -1;
    }
  }
  .label-line {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    margin-bottom: 4px;
    font-size: 14px;
    font-weight: 500;
  }
  .muted {
    color: var(--_muted);
    font-weight: 400;
  }
  .control {
    display: flex;
    align-items: center;
    min-height: 48px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--connect-color-field, transparent);
    transition: border-color var(--_motion) ease-out;
  }
  .control:hover {
    border-color: currentColor;
  }
  .control:focus-within {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }
  .control:has([aria-invalid='true']) {
    border-color: var(--_error);
    box-shadow: 0 0 0 1px var(--_error);
  }
  .control > input,
  .control > select {
    flex: 1;
    min-width: 0;
    width: 100%;
    align-self: stretch;
    padding: 0 12px;
    border: 0;
    border-radius: inherit;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  .control > input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .control > img,
  .control > svg {
    flex: none;
    margin-inline-end: 10px;
  }
  .control > svg {
    width: 32px;
    height: 22px;
    color: var(--_muted);
  }
  .control > img {
    animation: fade var(--_motion) ease-out;
  }
  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .band {
    stroke-width: 3;
    stroke-linecap: butt;
  }
  .mark {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choices legend {
    padding: 0;
    font-size: 14px;
    font-weight: 500;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    cursor: pointer;
  }
  .error,
  .hint {
    display: flex;
    gap: 6px;
    margin: 6px 0 0;
    font-size: 14px;
    line-height: 20px;
  }
  .error {
    color: var(--_error);
  }
  .hint {
    align-items: center;
    gap: 12px;
    color: var(--_muted);
  }
  .hint img {
    max-width: 96px;
  }
  .error svg,
  .notice svg {
    flex: none;
    width: 16px;
    height: 16px;
    margin-top: 2px;
  }
  .help-button {
    width: 24px;
    height: 24px;
    margin: -2px 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: 50%;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: 13px;
    line-height: 1;
    cursor: pointer;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 10px;
    padding: 12px var(--_space);
    border: 1px solid var(--_error);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_error) 8%, transparent);
    font-size: 15px;
  }
  .notice > span {
    flex: 1 1 12em;
  }
  .notice svg {
    margin-top: 3px;
    color: var(--_error);
  }
  .retry {
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid currentColor;
    border-radius: calc(var(--_radius) - 4px);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .pay {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    width: 100%;
    min-height: 52px;
    padding: 8px 16px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
    transition: filter var(--_motion) ease-out;
  }
  .pay:hover {
    filter: brightness(1.08);
  }
  .pay[aria-disabled='true'] {
    cursor: default;
    filter: saturate(0.6);
  }
  .spinner {
    width: 18px;
    height: 18px;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  :is(button, input[type='radio'], input[type='checkbox'], a, h2):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .body[inert] {
    opacity: 0.6;
  }
  .outcome {
    display: grid;
    justify-items: center;
    padding: 24px var(--_space);
    text-align: center;
  }
  .outcome svg {
    width: 56px;
    height: 56px;
    stroke-width: 2.5;
    color: var(--_success);
    animation: fade calc(var(--_motion) * 1.2) ease-out;
  }
  .outcome h2,
  .outcome p {
    margin: 0;
    outline-offset: 6px;
  }
  .outcome h2 {
    margin-top: 12px;
    font-size: 22px;
    line-height: 32px;
  }
  .outcome p {
    overflow-wrap: anywhere;
  }
  .amount {
    font-size: 18px;
    font-variant-numeric: tabular-nums;
  }
  .skeleton i {
    display: block;
    height: 20px;
    border-radius: 6px;
    background: var(--_line);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  .skeleton .row-head {
    cursor: default;
  }
  .row-head i {
    width: 40%;
  }
  .form i {
    height: 48px;
    margin-top: 25px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @keyframes fade {
    from {
      opacity: 0;
      transform: scale(0.92);
    }
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.4;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    .spinner {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .control:focus-within,
    .row:has(.form) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .skeleton i {
      border: 1px solid;
    }
  }
`;
