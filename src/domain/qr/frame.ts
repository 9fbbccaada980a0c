/** A module is dark, light, or not decided yet. */
export type Cell = boolean | undefined;
export type Grid = Cell[][];

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
  [6, 30, 54],
  [6, 32, 58],
  [6, 34, 62],
  [6, 26, 46, 66],
  [6, 26, 48, 70],
];

/** A value followed by its remainder, as in format and version information. */
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

/** Everything except data: finders, timing, alignment, and reserved space for the format. */
export const frame = (version: number): Grid => {
  const size = version * 4 + 17;
  const grid: Grid = [...Array(size).keys()].map(() => new Array<Cell>(size).fill(undefined));
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

/** Writes level M and the mask in both places, with the module that is always dark. */
export const writeFormat = (grid: Grid, mask: number): void => {
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
