/*
 * QR codes (ISO/IEC 18004) in byte mode with error correction level M, versions 1 to 10: up to 213 bytes, enough for
 * the links of an app.
 */

/** Per version: error correction codewords per block, then blocks × data codewords. */
const versions: readonly (readonly [
  correction: number,
  blocks: readonly (readonly [count: number, data: number])[],
])[] = [
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
];

const alignment: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
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

/** Reed-Solomon: the remainder of the data by the generator of that degree. */
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
const dataCodewords = (bytes: Uint8Array, version: number, capacity: number): number[] => {
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
  return Array.from({ length: capacity }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );
};

/** Splits into blocks, adds their corrections, and takes turns among them. */
const interleave = (
  data: readonly number[],
  [degree, groups]: NonNullable<(typeof versions)[number]>,
): number[] => {
  let at = 0;
  const blocks = groups.flatMap(([count, length]) =>
    Array.from({ length: count }, () => data.slice(at, (at += length))),
  );
  const turns = (lists: readonly (readonly number[])[]) =>
    Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, turn) =>
      lists.flatMap((list) => (turn < list.length ? [list[turn] ?? 0] : [])),
    ).flat();
  return [...turns(blocks), ...turns(blocks.map((block) => correction(block, degree)))];
};

type Cell = boolean | undefined;
type Grid = Cell[][];

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** A value followed by the remainder of its shifted self, as format and version information want it. */
const withRemainder = (value: number, generator: number, degree: number): number => {
  let rest = value << degree;
  for (let bit = 31 - Math.clz32(rest); rest && bit >= degree; bit = 31 - Math.clz32(rest))
    rest ^= generator << (bit - degree);
  return (value << degree) | rest;
};

const finder = (grid: Grid, left: number, top: number): void => {
  for (let y = -1; y <= 7; y++)
    for (let x = -1; x <= 7; x++) {
      const row = grid[top + y];
      if (row && left + x >= 0 && left + x < row.length) {
        const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
        row[left + x] = ring !== 2 && ring !== 4;
      }
    }
};

/** Everything that is not data: finders, timing, alignment, and room for the format. */
const frame = (version: number): Grid => {
  const size = version * 4 + 17;
  const grid: Grid = Array.from({ length: size }, () => new Array<Cell>(size).fill(undefined));
  const set = (x: number, y: number, dark: boolean) => {
    const row = grid[y];
    if (row) row[x] = dark;
  };
  for (let at = 0; at < size; at++) {
    set(at, 6, at % 2 === 0);
    set(6, at, at % 2 === 0);
  }
  const centres = alignment[version - 1] ?? [];
  const last = centres.at(-1);
  for (const cy of centres)
    for (const cx of centres) {
      if ((cx === 6 && (cy === 6 || cy === last)) || (cy === 6 && cx === last)) continue;
      for (let y = -2; y <= 2; y++)
        for (let x = -2; x <= 2; x++) set(cx + x, cy + y, Math.max(Math.abs(x), Math.abs(y)) !== 1);
    }
  finder(grid, 0, 0);
  finder(grid, size - 7, 0);
  finder(grid, 0, size - 7);
  if (version >= 7) {
    const information = withRemainder(version, 0x1f25, 12);
    for (let bit = 0; bit < 18; bit++) {
      const dark = ((information >>> bit) & 1) === 1;
      set(size - 11 + (bit % 3), Math.floor(bit / 3), dark);
      set(Math.floor(bit / 3), size - 11 + (bit % 3), dark);
    }
  }
  return grid;
};

/** Level M and the mask, in both places, with the one module that is always dark. */
const writeFormat = (grid: Grid, mask: number): void => {
  const size = grid.length;
  const format = withRemainder(mask, 0x537, 10) ^ 0x5412;
  const set = (x: number, y: number, dark: boolean) => {
    const row = grid[y];
    if (row) row[x] = dark;
  };
  for (let bit = 0; bit < 15; bit++) {
    const dark = ((format >>> bit) & 1) === 1;
    const beside = bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit;
    const along = bit < 8 ? size - 1 - bit : bit === 8 ? 7 : 14 - bit;
    set(8, beside, dark);
    set(along, 8, dark);
  }
  set(8, size - 8, true);
};

const withData = (empty: Grid, codewords: readonly number[], mask: number): Grid => {
  const grid = empty.map((row) => [...row]);
  const size = grid.length;
  // Keeps the format's places free while data runs past them.
  writeFormat(grid, mask);
  const hides = masks[mask] ?? (() => false);
  let at = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    const upwards = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const y = upwards ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = grid[y];
        if (!row || row[x] !== undefined) continue;
        const bit = ((codewords[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1;
        row[x] = (bit === 1) !== hides(x, y);
        at++;
      }
    }
  }
  return grid;
};

/** How hard to read a code is: long runs, blocks, look-alikes of finders, and imbalance. */
const penalty = (grid: Grid): number => {
  const size = grid.length;
  const lines = [...grid, ...grid.map((_, x) => grid.map((row) => row[x]))].map((line) =>
    line.map((dark) => (dark ? '1' : '0')).join(''),
  );
  let score = 0;
  for (const line of lines) {
    for (const run of line.match(/1{5,}|0{5,}/g) ?? []) score += run.length - 2;
    score += 40 * (line.match(/(?=10111010000|00001011101)/g) ?? []).length;
  }
  for (let y = 1; y < size; y++)
    for (let x = 1; x < size; x++) {
      const corner = grid[y]?.[x];
      if (corner === grid[y - 1]?.[x] && corner === grid[y]?.[x - 1] && corner === grid[y - 1]?.[x - 1])
        score += 3;
    }
  const dark = grid.flat().filter(Boolean).length;
  return score + 10 * Math.floor(Math.abs((dark * 20) / (size * size) - 10));
};

/** The modules of a QR code, dark ones true, without a quiet zone. */
export const qrCode = (text: string): readonly (readonly boolean[])[] => {
  const bytes = new TextEncoder().encode(text);
  const capacityOf = ([, groups]: (typeof versions)[number]) =>
    groups.reduce((sum, [count, data]) => sum + count * data, 0);
  const index = versions.findIndex(
    (candidate, at) => bytes.length + (at < 9 ? 2 : 3) <= capacityOf(candidate),
  );
  const chosen = versions[index];
  if (!chosen) throw new RangeError('The text is too long for a code of this size.');
  const version = index + 1;
  const codewords = interleave(dataCodewords(bytes, version, capacityOf(chosen)), chosen);
  const empty = frame(version);
  const grids = masks.map((_, mask) => withData(empty, codewords, mask));
  const best = grids.reduce((a, b) => (penalty(b) < penalty(a) ? b : a));
  return best.map((row) => row.map((dark) => dark === true));
};
