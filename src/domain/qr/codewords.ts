/**
 * The number of error correction codewords per block, then the blocks: how many, of how many data codewords.
 */
export type Version = readonly [
  correction: number,
  blocks: readonly (readonly [count: number, data: number])[],
];

/** Versions 1 to 15 with error correction level M. */
export const versions: readonly Version[] = [
  [10, [[1, 16]]],
  [16, [[1, 28]]],
  [26, [[1, 44]]],
  [18, [[2, 32]]],
  [24, [[2, 43]]],
  [16, [[4, 27]]],
  [18, [[4, 31]]],
  [
    22,
    [
      [2, 38],
      [2, 39],
    ],
  ],
  [
    22,
    [
      [3, 36],
      [2, 37],
    ],
  ],
  [
    26,
    [
      [4, 43],
      [1, 44],
    ],
  ],
  [
    30,
    [
      [1, 50],
      [4, 51],
    ],
  ],
  [
    22,
    [
      [6, 36],
      [2, 37],
    ],
  ],
  [
    22,
    [
      [8, 37],
      [1, 38],
    ],
  ],
  [
    24,
    [
      [4, 40],
      [5, 41],
    ],
  ],
  [
    24,
    [
      [5, 41],
      [5, 42],
    ],
  ],
];

/** Powers of 2 in GF(256) over x⁸+x⁴+x³+x²+1, and their logarithms. */
const exp = new Uint8Array(512);
const log = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power++) {
  exp[power] = exp[power + 255] = value;
  log[value] = power;
  value = value & 128 ? (value << 1) ^ 0x11d : value << 1;
}
const multiply = (a: number, b: number): number => (a && b ? (exp[(log[a] ?? 0) + (log[b] ?? 0)] ?? 0) : 0);

/** The Reed-Solomon correction: the remainder of the data divided by the generator of that degree. */
const correction = (data: readonly number[], degree: number): number[] => {
  let generator = [1];
  for (let power = 0; power < degree; power++)
    generator = [...generator, 0].map(
      (value, at) => value ^ multiply(generator[at - 1] ?? 0, exp[power] ?? 0),
    );
  const rest = [...data, ...new Array<number>(degree).fill(0)];
  data.forEach((_, at) => {
    const factor = rest[at] ?? 0;
    generator.forEach(
      (value, offset) => (rest[at + offset] = (rest[at + offset] ?? 0) ^ multiply(value, factor)),
    );
  });
  return rest.slice(data.length);
};

/** Mode, length, bytes, terminator and padding, as codewords. */
export const dataCodewords = (bytes: Uint8Array, version: number, capacity: number): number[] => {
  const bits: number[] = [];
  const push = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) bits.push((value >>> bit) & 1);
  };
  push(4, 4);
  push(bytes.length, version < 10 ? 8 : 16);
  bytes.forEach((byte) => push(byte, 8));
  push(0, Math.min(4, capacity * 8 - bits.length));
  while (bits.length % 8) bits.push(0);
  for (let pad = 0xec; bits.length < capacity * 8; pad ^= 0xec ^ 0x11) push(pad, 8);
  return [...Array(capacity).keys()].map((at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );
};

/** Splits the data into blocks, appends their corrections and interleaves them. */
export const interleave = (data: readonly number[], [degree, groups]: Version): number[] => {
  let at = 0;
  const blocks = groups.flatMap(([count, length]) =>
    [...Array(count).keys()].map(() => data.slice(at, (at += length))),
  );
  const turns = (lists: readonly (readonly number[])[]) =>
    [...Array(Math.max(...lists.map(({ length }) => length))).keys()]
      .map((turn) => lists.flatMap((list) => (turn < list.length ? [list[turn] ?? 0] : [])))
      .flat();
  return [...turns(blocks), ...turns(blocks.map((block) => correction(block, degree)))];
};
