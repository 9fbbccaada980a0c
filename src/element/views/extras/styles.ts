/** Of what only these views draw. */
export const styles = /* css */ `
  legend {
    padding: 0;
  }
  :host {
    --_error: var(--connect-color-error, color-mix(in srgb, #e0343c 62%, currentColor));
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
    margin-top: 6px;
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
  [part='notice'] {
    flex-wrap: wrap;
    margin-bottom: 12px;
    padding: 12px;
    border: 1px solid var(--_error);
    border-radius: var(--_radius);
  }
  [part='notice'] svg {
    margin-top: 4px;
  }
  [part='notice'] > span {
    flex: 1 1 12em;
  }
  [part='retry-button'] {
    min-height: 36px;
    padding: 0 12px;
    font-weight: 600;
  }
  [part='outcome'] p {
    text-wrap: balance;
  }
  [part='outcome']:has(.verified) [part='outcome-amount'] {
    display: none;
  }
  select {
    cursor: pointer;
  }
  select[part~='input'] {
    padding-inline-start: 8px;
    border-inline-end: 10px solid transparent;
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
  [part='control']:has(> dl) {
    flex-wrap: wrap;
  }
  [part~='input']:has(+ dl) {
    flex-basis: 100%;
    min-height: 46px;
  }
  [part='choice-details'] {
    flex: 1 0 100%;
    margin: 0;
    padding: 8px 12px;
    border-top: 1px solid var(--_border);
    font-size: 14px;
    line-height: 20px;
  }
  [part='choice-details'] > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding: 2px 0;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
`;
