import { type Grid, writeFormat } from './frame.js';

/** The patterns that invert the data; the most readable one is used. */
export const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The frame with the data, in zigzag from the right, under a mask. */
export const withData = (empty: Grid, codewords: readonly number[], mask: number): Grid => {
  const grid = empty.map((row) => [...row]);
  const size = grid.length;
  // Reserves the format's modules while the data is placed.
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

/** How hard a code is to read: long runs, blocks, patterns like finders, and imbalance. */
export const penalty = (grid: Grid): number => {
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
