import { css } from 'lit';

/** A form, its fields and their errors. */
export const formStyles = css`
  .form,
  .end {
    padding: 0 var(--_space) var(--_space);
  }
  .next {
    padding-block-end: 12px;
  }
  .form {
    display: grid;
    gap: var(--_space) 12px;
    padding-block: 4px 20px;
    /* Two columns, or one where they would be too narrow; the content changes no width. */
    grid-template-columns: repeat(auto-fit, minmax(max(7.5em, 50% - 6px), 1fr));
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
  [part='label'],
  [part='error'] {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  [part='control'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: 3em;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--connect-color-field, transparent);
  }
  [part='control']:focus-within {
    border-color: var(--_focus);
    box-shadow: 0 0 0 1px var(--_focus);
  }
  [part~='input'] {
    flex: 1;
    width: 100%;
    min-width: 0;
    min-height: calc(3em - 2px);
    padding: 0 12px;
    border: 0;
    border-radius: inherit;
    outline: 0;
    background: none;
    color: inherit;
  }
  [part='control']:has(> [name='cardNumber']) {
    container-type: inline-size;
    justify-content: end;
  }
  /* In large text, a number is as large as can be seen whole, and its picture has a line of its own. */
  @container (width < 14em) {
    [name='cardNumber'] {
      flex-basis: 100%;
      font-size: clamp(16px, (100cqi - 28px) / 11, 1em);
    }
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
    min-height: 46px;
    font-size: 0.875em;
  }
  [part='brand-choice'] .logo {
    border-radius: 4px;
    opacity: 0.55;
  }
  [part='brand-choice'] :checked + * {
    opacity: 1;
    outline: 2px solid var(--_focus);
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
    padding-inline-end: 2.3em;
  }
  [part='help-button'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    width: 1.5em;
    height: 1.5em;
    margin: -2px 0;
    padding: 0;
    line-height: 1.2;
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
    font-size: 0.875em;
    line-height: 1.43;
  }
  [part='error'],
  [part='notice'] svg {
    color: var(--_error);
  }
  :is([part='error'], [part='notice']) svg {
    width: 1.15em;
    height: 1.15em;
    margin-top: 0.14em;
  }
  [part='hint'] {
    align-items: center;
    color: var(--_muted);
  }
  [part='hint'] img {
    max-width: min(96px, 50%);
  }
  .paired:not(.paired + .paired, :has(+ .paired)) {
    grid-column: 1 / -1;
  }
  [part='reveal-button'] {
    display: grid;
    place-items: center;
    flex: none;
    align-self: stretch;
    width: 2.75em;
    padding: 0;
    border: 0;
    border-radius: inherit;
    color: var(--_muted);
  }
  [part='reveal-button'] svg {
    width: 1.5em;
    height: 1.5em;
  }
  [aria-pressed='false'] .struck {
    display: none;
  }
`;
