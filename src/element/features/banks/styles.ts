import { css } from 'lit';

/** The bank search. */
export const styles = css`
  [part='control']:has([role='combobox']) {
    flex-wrap: wrap;
    align-content: start;
  }
  [role='combobox'] {
    min-height: calc(3em - 2px);
  }
  [part='control'] > [role='combobox'] ~ svg {
    width: 1em;
    height: 1em;
    margin-inline-end: 12px;
    pointer-events: none;
  }
  [part='banks'] {
    flex: 0 0 100%;
    max-height: 17.5em;
    padding: 4px 0;
    border-top: var(--_line);
    overflow-y: auto;
    overscroll-behavior: contain;
    scroll-padding: 40px 8px;
  }
  [part='banks'][hidden] {
    display: none;
  }
  [part='bank-group'] {
    padding: 8px 12px 4px;
    font-size: 0.875em;
  }
  [part~='bank'] {
    display: flex;
    align-items: center;
    min-height: 2.75em;
    padding: 8px 12px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  [part~='bank']:hover,
  [part~='bank-active'] {
    background: var(--_surface);
  }
  [part~='bank-active'] {
    box-shadow: inset 3px 0 var(--_accent);
  }
  [part~='bank-active']:dir(rtl) {
    box-shadow: inset -3px 0 var(--_accent);
  }
  [part~='bank'][aria-selected='true'] {
    font-weight: 600;
  }
  .no-bank,
  [part='control'] > [part='retry-button'] {
    margin: 4px;
  }
  @media (forced-colors: active) {
    [part~='bank-active'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
