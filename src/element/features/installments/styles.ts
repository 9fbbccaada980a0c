import { css } from 'lit';

/** The choice of a plan. Its button has the same height with and without plans, or where they could not be had. */
export const styles = css`
  .plans {
    grid-column: 1 / -1;
  }
  [part='plan-button'],
  .no-plans {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 3.75em;
    padding: 6px 12px;
    border-radius: calc(var(--_radius) - 2px);
    text-align: start;
    font-variant-numeric: tabular-nums;
  }
  .no-plans {
    flex-wrap: wrap;
    gap: 0 12px;
    padding: 0;
  }
  [part='plan-button'] > span:first-child {
    flex: 1;
    min-width: 0;
  }
  [part='plan-button'] > span:not(:first-child) {
    flex: none;
  }
  [part='plan-button'] svg {
    width: 1.25em;
  }
  [part='plan-button']:disabled svg {
    visibility: hidden;
  }
  [part='plan-button'][aria-expanded='true'] svg {
    rotate: 180deg;
  }
  [part='plan-choice'] {
    display: grid;
    padding: 4px 12px 0;
    transition: opacity var(--connect-motion, 160ms);
    animation: var(--_fade);
  }
  [part='plan-choice'][aria-busy='true'] {
    opacity: 0.6;
  }
  [part='plan'] {
    align-items: start;
    padding-block: 8px;
  }
  [part='plan'] input {
    margin-top: 2px;
  }
  [part='plan'] > span {
    flex: 1;
    font-variant-numeric: tabular-nums;
  }
  [part='plan'] small {
    display: block;
    line-height: 1.43;
  }
  .plans > p {
    margin: 0;
    font-size: 0.875em;
    line-height: 1.43;
  }
`;
