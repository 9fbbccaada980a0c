import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { type Cell, describe } from './cells.js';

/** How far a pixel's colour may be away: 0 is none, 1 is from black to white. */
const COLOUR = 0.1;
/** Pixels that may differ in a square of this side: the edges of letters do here and there, what has moved does densely. */
const SQUARE = 32;
const PIXELS = 24;

/** Where a part of the element is in a picture. */
export interface PartBox {
  readonly part: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Difference {
  /** Which state, how much and where. */
  readonly sentence: string;
  /** PNG: as approved, as it is, and what differs, side by side. */
  readonly picture: Uint8Array;
}

/** The same picture on a larger ground, which no picture has. */
const onGround = (png: PNG, width: number, height: number): PNG => {
  const ground = new PNG({ width, height, fill: true });
  ground.data.fill(128);
  PNG.bitblt(png, ground, 0, 0, Math.min(png.width, width), Math.min(png.height, height), 0, 0);
  return ground;
};

/** The first of the pixels that are painted, from the top. */
const topmost = ({ data, width, height }: PNG): readonly [x: number, y: number] => {
  for (let at = 0; at < width * height; at++)
    if (data[at * 4 + 3]) return [at % width, Math.floor(at / width)];
  return [0, 0];
};

const partAt = (boxes: readonly PartBox[], x: number, y: number): string | undefined =>
  boxes
    .filter((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height)
    .sort((a, b) => a.width * a.height - b.width * b.height)[0]?.part;

/** @returns `undefined` where nobody would see a difference */
export const compare = (
  cell: Cell,
  approved: Uint8Array,
  taken: Uint8Array,
  boxes: readonly PartBox[] = [],
): Difference | undefined => {
  const [before, now] = [PNG.sync.read(Buffer.from(approved)), PNG.sync.read(Buffer.from(taken))];
  const [width, height] = [Math.max(before.width, now.width), Math.max(before.height, now.height)];
  const pictures = [before, now].map((png) => onGround(png, width, height)) as [PNG, PNG];
  const differing = new PNG({ width, height });
  const match = (output: Uint8Array | undefined, options: object) =>
    pixelmatch(pictures[0].data, pictures[1].data, output, width, height, { threshold: COLOUR, ...options });
  const densest = match(undefined, { windowSize: SQUARE });
  const isSameSize = before.width === now.width && before.height === now.height;
  if (isSameSize && densest <= PIXELS) return undefined;
  const pixels = match(differing.data, { diffMask: true });
  const [x, y] = topmost(differing);
  const part = partAt(boxes, x, y);
  const size = isSameSize
    ? ''
    : ` It is ${now.width} × ${now.height} px instead of ${before.width} × ${before.height}.`;
  const sheet = new PNG({ width: width * 3, height });
  [...pictures, differing].forEach((png, column) =>
    PNG.bitblt(png, sheet, 0, 0, width, height, column * width, 0),
  );
  return {
    sentence: `${describe(cell)}: ${pixels} pixels differ, the first at ${x}, ${y}${part ? ` in the part “${part}”` : ''}.${size}`,
    picture: PNG.sync.write(sheet),
  };
};

/** Steps of a colour's channel, of 256, that nobody tells apart; edges of letters have many of them. */
const STEP = 8;

/** The same picture in fewer bytes. */
export const pack = (picture: Uint8Array): Uint8Array => {
  const png = PNG.sync.read(Buffer.from(picture));
  png.data = png.data.map((value) => Math.min(255, Math.round(value / STEP) * STEP)) as Buffer;
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
};
