import { css } from 'lit';

/** The consumer's system preferences. */
export const preferencesStyles = css`
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    [part='control']:focus-within,
    [part~='product-chosen'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
