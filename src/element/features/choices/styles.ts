import { css } from 'lit';

/** Lists, and the details of the chosen entry. */
export const styles = css`
  a {
    color: var(--_focus);
  }
  select {
    cursor: pointer;
  }
  select[part~='input'] {
    padding-inline-start: 8px;
    border-inline-end: 10px solid transparent;
  }
  [part='control']:has(> dl) {
    flex-wrap: wrap;
  }
  [part~='input']:has(+ dl) {
    flex-basis: 100%;
    min-height: calc(3em - 2px);
  }
  [part='choice-details'] {
    flex: 1 0 100%;
    margin: 0;
    padding: 8px 12px;
    border-top: 1px solid var(--_border);
    font-size: 0.875em;
    line-height: 1.43;
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
