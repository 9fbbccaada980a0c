import { css } from 'lit';

/** The pay button and its progress indicator. */
export const payButtonStyles = css`
  [part='pay-button'] {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    width: 100%;
    min-height: 3.25em;
    padding: 8px;
    border-color: transparent;
    background: var(--_accent);
    color: var(--connect-color-on-accent, #fff);
    font-weight: 600;
  }
  /* In Firefox, a tap that lands on a slot makes no click. */
  [part='pay-button'] slot {
    pointer-events: none;
  }
  .spinner {
    width: 1.125em;
    height: 1.125em;
    flex: none;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
`;
