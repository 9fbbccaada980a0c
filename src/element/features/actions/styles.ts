import { css } from 'lit';

/** The merchant action. */
export const styles = css`
  [part='action'] {
    display: grid;
    gap: var(--_space);
    padding: 8px 0;
  }
  [part='details'] {
    border: var(--_line);
    border-radius: var(--_radius);
  }
  [part='detail'] {
    padding: 8px var(--_space);
  }
  [part='detail'] + [part='detail'] {
    border-top: var(--_line);
  }
  dt,
  [part='waiting'] {
    font-size: 0.875em;
    color: var(--_muted);
  }
  /* Around a code, which stands in the middle. */
  [part='action']:has(> [part='scan']) {
    text-align: center;
  }
  [part='details'] {
    text-align: start;
  }
  dd bdi {
    text-align: match-parent;
    text-wrap: balance;
  }
  dd {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  [part='copy-button'] {
    /* Beside a long IBAN, the value wraps. */
    flex: none;
    margin-block: -1.25em 0;
  }
  [part='number-button'],
  [part='another-way-button'],
  [part='copy-button'],
  [part='print-button'] {
    min-height: 2.75em;
    padding: 4px 12px;
    font-weight: 600;
  }
  [part='print-button'] {
    justify-self: start;
  }
  canvas {
    justify-self: center;
    box-sizing: content-box;
    width: 208px;
    max-width: calc(100% - 32px);
    padding: 16px;
    border-radius: var(--_radius);
    background: #fff;
    image-rendering: pixelated;
  }
  canvas[part='barcode'] {
    width: 280px;
  }
  /* Its place is kept until it is drawn: what is below must not move. */
  canvas[part='qr-code'] {
    aspect-ratio: 1;
    object-fit: contain;
  }
  [part='app-link'] {
    display: grid;
    place-items: center;
    min-height: 3.25em;
    padding: 8px 16px;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--connect-color-on-accent, #fff);
    font-weight: 600;
    text-decoration: none;
  }
  [part='scan']:not(:has(+ canvas)) {
    display: none;
  }
  @media (width < 600px) {
    [part='scan']:has(~ [part='app-link']),
    [part='qr-code']:has(~ [part='app-link']) {
      display: none;
    }
  }
  @media (width >= 600px) and (pointer: fine) {
    [part='qr-code'] ~ [part='app-link'] {
      display: none;
    }
  }
  @media print {
    button {
      display: none !important;
    }
  }
`;
