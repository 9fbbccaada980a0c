import type { MerchantAction } from '../../../domain/payment-answer.js';

/** Modules around a code by which readers tell it from the rest; the canvas has padding besides. */
const quiet = 4;

/** The dots of a code have to stay sharp at any size. */
type Draw = (canvas: HTMLCanvasElement) => Promise<void>;

/** A picture that the platform sends in base64 (PNG, GIF), drawn: strict policies let no `data:` address be loaded. */
export const drawBase64 =
  (base64: string): Draw =>
  async (canvas) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
  };

/** A code of a link, so that the phone beside a large screen can open it. */
export const drawLink =
  (link: string): Draw =>
  async (canvas) => {
    const { qrCode } = await import('../../../domain/qr-code.js');
    const rows = qrCode(new TextEncoder().encode(link));
    canvas.width = canvas.height = rows.length + 2 * quiet;
    const context = canvas.getContext('2d');
    rows.forEach((row, y) => row.forEach((dark, x) => dark && context?.fillRect(x + quiet, y + quiet, 1, 1)));
  };

/** The codes of what is on screen, drawn once each. */
export class Pictures {
  #action: MerchantAction | undefined;
  readonly #drawn = new Map<string, HTMLCanvasElement>();

  /** One that cannot be drawn is left out. */
  of(action: MerchantAction, part: string, label: string, draw: Draw): HTMLCanvasElement {
    if (action !== this.#action) {
      this.#action = action;
      this.#drawn.clear();
    }
    let canvas = this.#drawn.get(part);
    if (!canvas) {
      const made = (canvas = document.createElement('canvas'));
      this.#drawn.set(part, made);
      draw(made).catch(() => made.remove());
    }
    canvas.setAttribute('part', part);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', label);
    return canvas;
  }
}
