import { html, nothing } from 'lit';
import type { Messages } from '../../../messages/index.js';
import type { Canvas } from './canvas.js';

export interface DialogProps {
  readonly messages: Messages;
  readonly url: string;
  readonly canvas: Canvas;
  /** The bank's page is on its way, or in the frame; the merchant's server is asked; the bank gets the page. */
  readonly step: 'loading' | 'framed' | 'asking' | 'leaving';
  readonly loaded: () => void;
  readonly cancel: (event: Event) => void;
  readonly goByPage: () => void;
}

/**
 * The dialog with the bank's page in a frame.
 *
 * @csspart bank-dialog - the dialog with the bank's page
 * @csspart bank-frame - the frame with the bank's page
 * @csspart bank-cancel-button - leaves the bank's page
 * @csspart bank-page-button - opens the bank's page in place of this one
 */
export const dialogView = ({
  messages,
  url,
  canvas,
  step,
  loaded,
  cancel,
  goByPage,
}: DialogProps): unknown => {
  const words = messages.dialog;
  const isOpen = step === 'loading' || step === 'framed';
  const said = step === 'asking' ? words.checking : messages.redirecting;
  return html`<dialog part="bank-dialog" aria-labelledby="bank-title" @cancel=${cancel} @close=${cancel}>
    <div class="bank">
      <header>
        <h2 id="bank-title" tabindex="-1">${words.title}</h2>
        <button type="button" part="bank-cancel-button" ?hidden=${!isOpen} @click=${cancel}>
          ${words.cancel}
        </button>
      </header>
      <div class="bank-page">
        <p role="status" tabindex="-1">
          ${step === 'framed' ? nothing : html`<i class="spinner"></i>${said}`}
        </p>
        ${
          isOpen
            ? html`<iframe
                part="bank-frame"
                title=${words.title}
                src=${url}
                width=${canvas.innerWidth}
                height=${canvas.innerHeight}
                allow="payment *; publickey-credentials-get *"
                referrerpolicy="strict-origin"
                @load=${loaded}
              ></iframe>`
            : // It keeps the frame's place.
              html`<canvas width=${canvas.innerWidth} height=${canvas.innerHeight}></canvas>`
        }
      </div>
      <footer>
        <button type="button" part="bank-page-button" ?disabled=${!isOpen} @click=${goByPage}>
          ${words.byPage}
        </button>
      </footer>
    </div>
  </dialog>`;
};
