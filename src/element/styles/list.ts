import { css } from 'lit';

/** The list of payment options. */
export const listStyles = css`
  [part='list'] {
    border: var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  [part~='product'] + [part~='product'] {
    border-top: var(--_line);
  }
  [part~='product-chosen'] {
    background: var(--_surface);
  }
  .row,
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 2.75em;
  }
  .kept {
    visibility: hidden;
  }
  .row {
    min-height: 3.5em;
    padding: 8px var(--_space);
  }
  [part='product-label'] {
    flex: 1;
    min-width: 5em;
    overflow-wrap: anywhere;
  }
  /* One line: logos that do not fit beside the name wrap into a hidden second line. */
  [part='logos'] {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: center;
    align-content: start;
    gap: 4px;
    max-height: max(26px, 1.6em);
    overflow: hidden;
  }
  [part='more-button'] {
    width: 100%;
    border: 0;
    border-top: var(--_line);
    border-radius: 0;
    text-align: start;
    outline-offset: -4px;
  }
  [part='more-button'] svg {
    width: 1.25em;
  }
  .expired {
    color: var(--_error);
  }
  .logo {
    width: 40px;
    height: 26px;
    object-fit: contain;
  }
  :is([type='radio'], [type='checkbox']) {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    accent-color: var(--_accent);
  }
`;
