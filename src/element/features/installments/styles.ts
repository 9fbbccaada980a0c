import { css } from 'lit';

/** The choice of a plan. It opens gradually, so that the pay button does not jump from under a thumb. */
export const styles = css`
  .plans {
    grid-column: 1 / -1;
  }
  .plans:not(:has(fieldset, .said, button)) {
    position: absolute;
  }
  [part='plan-choice'] {
    display: grid;
    transition: opacity var(--connect-motion, 160ms);
    animation: plans var(--connect-motion, 160ms) ease-out;
  }
  @keyframes plans {
    from {
      max-height: 0;
      opacity: 0;
    }
    to {
      max-height: 25em;
    }
  }
  [part='plan-choice'][aria-busy='true'] {
    opacity: 0.6;
  }
  [part='plan'] {
    align-items: start;
    padding-block: 8px;
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
