import type { ChallengeCanvasSize } from '../../../checkout/payment-ready.js';

/** The frame that a bank gets. */
export interface Canvas {
  /** The largest size of 3-D Secure that fits. */
  readonly size: ChallengeCanvasSize;
  /** CSS pixels. */
  readonly innerWidth: number;
  readonly innerHeight: number;
}

/** What the dialog needs beside its frame, in CSS pixels: title and buttons, and the space around it. */
const bars = 112;
const around = 34;

/** From this width on the dialog is smaller than the page; below, it fills the page. The styles have the same figure. */
const wide = 600;

const sizes = ['500x600', '600x400', '390x400', '250x400'] as const satisfies readonly ChallengeCanvasSize[];

/** The frame in a page of this size. On a phone the bank gets all there is beside title and buttons. */
export const canvasIn = ({ innerWidth, innerHeight }: Pick<Window, 'innerHeight' | 'innerWidth'>): Canvas => {
  const margin = innerWidth < wide ? 0 : around;
  const room = { width: innerWidth - margin, height: innerHeight - bars - margin };
  const figures = (size: ChallengeCanvasSize) => size.split('x').map(Number) as [number, number];
  const fits = (size: ChallengeCanvasSize) => {
    const [width, height] = figures(size);
    return width <= room.width && height <= room.height;
  };
  const size = sizes.find(fits) ?? (room.width < 390 ? '250x400' : '390x400');
  const [width, height] = figures(size);
  return margin
    ? { size, innerWidth: width, innerHeight: Math.min(height, room.height) }
    : { size, innerWidth: room.width, innerHeight: room.height };
};
