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
  .calm {
    --_error: var(--_border);
  }
  [part='control'] > [part='notice'] {
    flex: 1;
    margin: 0;
    border: 0;
  }
  [part='notice'] > span {
    flex: 99 12em;
  }
  /* Where it has a line of its own, it takes all of it. */
  [part='retry-button'] {
    flex-grow: 1;
    min-height: 2.75em;
    padding: 0 12px;
    font-weight: 600;
  }
`;
