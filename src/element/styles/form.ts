import { css } from 'lit';

/** A form, its fields and their errors. */
export const formStyles = css`
  .form,
  .end {
    padding: 0 var(--_space) var(--_space);
  }
  .form {
    display: grid;
    gap: var(--_space) 12px;
    padding-block: 4px 20px;
    /* Two columns, or one where they would be too narrow; the content changes no width. */
    grid-template-columns: repeat(auto-fit, minmax(max(120px, 50% - 6px), 1fr));
    align-items: start;
  }
  .form[inert] {
    opacity: 0.6;
  }
  .form > :not(.half) {
    grid-column: 1 / -1;
  }
  .single > * {
    padding-inline: 0;
  }
  .label-line {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    margin-bottom: 4px;
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
  [part='brand-choice'] {
    display: flex;
    flex: none;
    margin-inline-end: 4px;
  }
  [part='brand-choice'] label {
    display: grid;
    place-items: center;
    min-width: 46px;
    height: 46px;
    font-size: 14px;
  }
  [part='brand-choice'] .logo {
    border-radius: 4px;
    opacity: 0.55;
  }
  [part='brand-choice'] :checked + * {
    opacity: 1;
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  [part='brand-choice'] :focus-visible + * {
    outline-width: 3px;
  }
  /* In the DOM after its field, for the keyboard; on screen in the label's line. */
  [part='field']:has(> [part='help-button']) {
    position: relative;
  }
  .label-line:has(~ [part='help-button']) {
    padding-inline-end: 32px;
  }
  [part='help-button'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    width: 24px;
    height: 24px;
    margin: -2px 0;
    padding: 0;
    border-radius: 50%;
  }
  [part~='input'],
  [part='pay-button'],
  [part='outcome-amount'] {
    font-variant-numeric: tabular-nums;
  }
  [part='control']:has([aria-invalid='true']):not(:focus-within) {
    border-color: var(--_error);
    box-shadow: 0 0 0 1px var(--_error);
  }
  [part='error'],
  [part='hint'],
  [part='notice'] {
    display: flex;
    align-items: start;
    gap: 6px 10px;
  }
  [part='error'],
  [part='hint'] {
    contain: inline-size;
    margin-top: calc(6px - var(--_space));
    font-size: 14px;
    line-height: 20px;
  }
  [part='error'],
  [part='notice'] svg {
    color: var(--_error);
  }
  :is([part='error'], [part='notice']) svg {
    width: 16px;
    height: 16px;
    margin-top: 2px;
  }
  [part='hint'] {
    align-items: center;
    color: var(--_muted);
  }
  [part='hint'] img {
    max-width: 96px;
  }
  .paired:not(.paired + .paired, :has(+ .paired)) {
    grid-column: 1 / -1;
  }
  [part='reveal-button'] {
    display: grid;
    place-items: center;
    flex: none;
    align-self: stretch;
    width: 44px;
    padding: 0;
    border: 0;
    border-radius: inherit;
    color: var(--_muted);
  }
  [part='reveal-button'] svg {
    width: 24px;
    height: 24px;
  }
  [aria-pressed='false'] .struck {
    display: none;
  }
  .not-loaded {
    flex: 1 1 60%;
    padding: 12px;
  }
`;
