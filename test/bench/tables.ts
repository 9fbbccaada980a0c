import type { EncryptionBench } from './encryption.js';
import type { FarBench } from './far.js';
import type { FormBench } from './form.js';
import type { HeapBench, ScaleBench } from './scale.js';
import type { ShiftBench } from './shifts.js';

/** Columns as wide as they need to be, all but the first to the right. */
const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, at) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
};

const ms = (value: number): string => value.toFixed(value < 10 ? 3 : 1);

export const encryptionTable = (rows: readonly EncryptionBench[]): string =>
  table([
    ['', 'cold, ms', 'warm, ms', 'warm, times the bare calls'],
    ...rows.map(({ slowDown, contender, cold, warm }) => {
      const bare = rows.find((row) => row.slowDown === slowDown && row.contender === 'bare');
      return [`${contender}, ${slowDown}×`, ms(cold), ms(warm), (warm / (bare?.warm ?? NaN)).toFixed(2)];
    }),
  ]);

export const formTable = (benches: readonly FormBench[]): string =>
  table([
    ['', ...benches.map(({ slowDown }) => `${slowDown}×`)],
    ...(
      [
        ['element, ms', ({ element }) => ms(element)],
        ['written by hand, ms', ({ handWritten }) => ms(handWritten)],
        ['element, times by hand (at most 1.2)', ({ ratio }) => ratio.toFixed(2)],
        ['layout shift to a paid card (0)', ({ layoutShift }) => layoutShift.toFixed(3)],
        [
          'long tasks per payment (none at 4×)',
          ({ longTasks, payments }) => (longTasks.length / payments).toFixed(1),
        ],
        ['longest, ms', ({ longTasks }) => ms(Math.max(0, ...longTasks))],
        ['script per key, median, ms (below 1 at 1×)', ({ keyMedian }) => ms(keyMedian)],
        ['script per key, p95, ms', ({ keyP95 }) => ms(keyP95)],
      ] as readonly (readonly [string, (bench: FormBench) => string])[]
    ).map(([name, of]) => [name, ...benches.map(of)]),
  ]);

export const farTable = (rows: readonly FarBench[]): string =>
  table([['', 'form, ms'], ...rows.map(({ way, form }) => [way, ms(form)])]);

export const shiftTable = (rows: readonly ShiftBench[]): string =>
  table([
    ['', 'width', 'shift', 'what moved'],
    ...rows.map(({ page, width, shift, moved }) => [
      page,
      `${width} px`,
      shift.toFixed(4),
      moved.join(', ') || 'nothing',
    ]),
  ]);

export const scaleTable = (rows: readonly ScaleBench[]): string =>
  table([
    [
      'processor time, ms',
      'element',
      'bare DOM',
      'times (at most 1.5)',
      'longest task (50 at 4×)',
      'of bare DOM',
    ],
    ...rows.map(({ name, slowDown, element, bare, longestTask, bareLongestTask }) => [
      `${name}, ${slowDown}×`,
      ms(element),
      ms(bare),
      (element / bare).toFixed(2),
      ms(longestTask),
      ms(bareLongestTask),
    ]),
  ]);

export const heapTable = (rows: readonly HeapBench[]): string =>
  table([
    ['', 'times', 'bytes left each time (at most 1,000)', 'nodes (0)'],
    ...rows.map(({ name, cycles, bytes, nodes }) => [
      name,
      String(cycles),
      bytes.toFixed(0),
      nodes.toFixed(2),
    ]),
  ]);
