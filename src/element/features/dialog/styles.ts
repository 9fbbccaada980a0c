import { css } from 'lit';

/** The dialog with a bank's page: as large as the page on a phone, else as large as the bank's frame. */
export const styles = css`
  [part='bank-dialog'] {
    max-width: 100vw;
    max-height: 100dvh;
    margin: auto;
    padding: 0;
    border: var(--_line);
    border-radius: var(--_radius);
    background: var(--connect-color-dialog, Canvas);
    color: CanvasText;
    overflow: clip;
    overscroll-behavior: contain;
  }
  /* In the dark, what is above the page is lighter than the page. */
  @supports (color: light-dark(red, red)) {
    [part='bank-dialog'] {
      background: var(--connect-color-dialog, light-dark(Canvas, color-mix(in srgb, CanvasText 8%, Canvas)));
    }
  }
  [part='bank-dialog']::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  [part='bank-dialog'][open] {
    animation: var(--_fade);
  }
  .bank {
    display: flex;
    flex-direction: column;
    max-height: calc(100dvh - 34px);
  }
  .bank :is(header, footer) {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-height: 56px;
    padding-block: 4px;
    padding-inline: 16px 8px;
  }
  .bank header {
    border-bottom: var(--_line);
  }
  .bank footer {
    border-top: var(--_line);
    padding-inline: 8px;
    justify-content: center;
  }
  .bank h2 {
    font-size: 1.0625em;
    line-height: 1.3;
    font-weight: 600;
    outline: 0;
  }
  .bank button {
    min-height: 3.15em;
    padding: 0 8px;
    border-color: transparent;
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 3px;
    text-wrap: balance;
  }
  .bank-page {
    display: grid;
    flex: 1;
    min-height: 0;
  }
  .bank-page > * {
    grid-area: 1 / 1;
    max-width: 100%;
    max-height: 100%;
  }
  .bank-page p {
    display: grid;
    gap: 12px;
    place-content: center;
    place-items: center;
    padding: 16px;
    color: var(--_muted);
    text-align: center;
    outline: 0;
  }
  [part='bank-frame'] {
    position: relative;
    border: 0;
  }
  @media (max-width: 599.98px) {
    [part='bank-dialog'] {
      width: 100vw;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }
    .bank {
      height: 100dvh;
      max-height: none;
    }
    [part='bank-frame'] {
      width: 100%;
      height: 100%;
    }
  }
`;
