import type { MerchantAction } from '../../../domain/payment-answer.js';
import { loadModule } from '../../../loading/load-module.js';

/** Modules of blank space that scanners need around a code; the canvas also has padding. */
const quiet = 4;

/** Draws a code in its own resolution, since its dots must stay sharp at any size. */
type Draw = (canvas: HTMLCanvasElement) => Promise<void>;

/** Draws a base64 picture of the platform (PNG, GIF), because strict policies forbid `data:` addresses. */
export const drawBase64 =
  (base64: string): Draw =>
  async (canvas) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
  };

/** Draws a QR code of a link, to open it on the phone beside a large screen. */
export const drawLink =
  (link: string): Draw =>
  async (canvas) => {
    const { qrCode } = await loadModule(() => import('../../../domain/qr-code.js'), 'qrCode');
    const rows = qrCode(new TextEncoder().encode(link));
    canvas.width = canvas.height = rows.length + 2 * quiet;
    const context = canvas.getContext('2d');
    rows.forEach((row, y) => row.forEach((dark, x) => dark && context?.fillRect(x + quiet, y + quiet, 1, 1)));
  };

/** The canvases of the codes on screen, each drawn once. */
export class Pictures {
  #action: MerchantAction | undefined;
  readonly #drawn = new Map<string, HTMLCanvasElement>();

  /** The canvas of a code; a code that cannot be drawn is left out. */
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
