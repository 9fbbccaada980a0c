import { css } from 'lit';

/** The consumer's system preferences. */
export const preferencesStyles = css`
  @media (hover: hover) {
    .row:hover,
    :where(button):hover {
      background-color: var(--_surface);
    }
    [part='pay-button']:hover {
      background: color-mix(in srgb, var(--_accent) 88%, #000);
    }
  }
  :where(button):active {
    background-color: var(--connect-color-line, color-mix(in srgb, currentColor 16%, transparent));
  }
  [part='pay-button']:active {
    background: color-mix(in srgb, var(--_accent) 76%, #000);
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    :host {
      --_muted: currentColor;
      --_border: currentColor;
      --_line: 1px solid currentColor;
    }
  }
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
    /* Every border has the colour of text there. */
    [part='control']:has([aria-invalid='true']):not(:focus-within) {
      border: 3px double;
    }
    .spinner {
      forced-color-adjust: none;
    }
  }
`;
