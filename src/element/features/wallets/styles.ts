import { css } from 'lit';

/** The wallets' buttons: Apple's is drawn by the browser, Google's by its script. */
export const styles = css`
  [part='wallet-button'] {
    width: 100%;
    min-height: 3.25em;
    height: 52px;
    border: 0;
    border-radius: var(--_radius);
    overflow: hidden;
  }
  [part='express'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 12px;
    margin-bottom: var(--_space);
  }
  /* Words between two lines. */
  [part='express'] p {
    display: flex;
    align-items: center;
    gap: 12px;
    grid-column: 1 / -1;
  }
  [part='express'] p::before,
  [part='express'] p::after {
    content: '';
    flex: 1;
    border-top: var(--_line);
  }
  .apple-pay {
    -webkit-appearance: -apple-pay-button;
    -apple-pay-button-type: pay;
    -apple-pay-button-style: black;
    --apple-pay-button-border-radius: var(--_radius);
  }
  .apple-pay:disabled,
  .google-pay[inert] {
    opacity: 0.6;
  }
  .in-words {
    background: #000;
    color: #fff;
    font-weight: 600;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([color-scheme='light'])) .apple-pay {
      -apple-pay-button-style: white-outline;
    }
    :host(:not([color-scheme='light'])) .in-words {
      background: #fff;
      color: #000;
    }
  }
  :host([color-scheme='dark']) .apple-pay {
    -apple-pay-button-style: white-outline;
  }
  :host([color-scheme='dark']) .in-words {
    background: #fff;
    color: #000;
  }
`;
