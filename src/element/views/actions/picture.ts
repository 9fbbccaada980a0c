import type { MerchantAction } from '../../../domain/payment-answer.js';

/** Each element's own, and gone with what it was told to show. */
const pictures = new WeakMap<MerchantAction, Map<string, HTMLCanvasElement>>();

/** The dots of a code have to stay sharp at any size. */
const draw = async (canvas: HTMLCanvasElement, base64: string): Promise<void> => {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
};

/**
 * A picture that the platform sends in base64 (PNG, GIF), drawn: strict policies let no `data:` address be loaded.
 * One that cannot be read is left out.
 */
export const pictureOf = (
  action: MerchantAction,
  base64: string,
  part: string,
  label: string,
): HTMLCanvasElement => {
  const drawn = pictures.get(action) ?? new Map<string, HTMLCanvasElement>();
  pictures.set(action, drawn);
  let canvas = drawn.get(part);
  if (!canvas) {
    const made = (canvas = document.createElement('canvas'));
    drawn.set(part, made);
    draw(made, base64).catch(() => made.remove());
  }
  canvas.setAttribute('part', part);
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  return canvas;
};
