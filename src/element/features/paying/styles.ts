import { css } from 'lit';

/** The outcome. */
export const outcomeStyles = css`
  [part='outcome'] {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding: 24px 0;
    text-align: center;
    overflow-wrap: anywhere;
  }
  [part='outcome'] svg {
    width: 3.5em;
    height: 3.5em;
    animation: var(--_fade);
  }
  /* The check mark alone: a clock in the colour of success would say that all is well. */
  [part='outcome'] g {
    stroke: var(--connect-color-success, color-mix(in srgb, #12a150 72%, currentColor));
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.3;
    font-weight: 600;
    outline: 0;
  }
  [part='outcome'] > * {
    text-wrap: balance;
  }
  /* What has failed is read, not operated. */
  [part='notice'] {
    outline: 0;
  }
  [part='outcome-amount'] {
    font-size: 1.25em;
    font-weight: 600;
  }
  [part='outcome'] .muted {
    font-size: 0.875em;
  }
`;
