import { css } from 'lit';

/** The notice above the pay button. */
export const noticeStyles = css`
  [part='notice'] {
    flex-wrap: wrap;
    margin-bottom: 12px;
    padding: 12px;
    border: 1px solid var(--_error);
    border-radius: var(--_radius);
  }
  [part='notice'] svg {
    margin-top: 0.25em;
  }
  .calm {
    --_error: var(--_border);
  }
  [part='notice'] > span {
    flex: 1 1 12em;
  }
  [part='retry-button'] {
    min-height: 2.75em;
    padding: 0 12px;
    font-weight: 600;
  }
`;
