import { css } from 'lit';

/** The removal of a stored account. */
export const styles = css`
  .removal {
    margin-top: 8px;
    font-size: 0.875em;
    line-height: 1.43;
  }
  .removal button {
    min-height: 3.15em;
  }
  [part='remove-button'] {
    padding: 0 8px;
    margin-inline-start: -8px;
    border-color: transparent;
    color: var(--_muted);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  /* There, even a transparent border is drawn. */
  @media (forced-colors: active) {
    [part='remove-button'] {
      border-color: Canvas;
    }
  }
  [part='removal'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  [part='removal'] > span {
    flex: 1 1 100%;
  }
  [part='removal'] button {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 0 16px;
    font-weight: 600;
  }
  [part='removal'] button[hidden] {
    display: none;
  }
  .removal [role='alert'] {
    color: var(--_error);
  }
`;
