import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Shot } from './camera.js';
import { type Cell, nameOf } from './cells.js';
import { compare, pack } from './compare.js';

/** Pictures that somebody has looked at and approved. */
export const approvedFolder = fileURLToPath(new URL('../../test/pictures/approved/', import.meta.url));

/** Where what differs is put, beside what was approved. */
export const differencesFolder = fileURLToPath(
  new URL('../../artifacts/pictures/differences/', import.meta.url),
);

const fileOf = (folder: string, cell: Cell) => `${folder}${nameOf(cell)}.png`;

const read = (folder: string, cell: Cell): Uint8Array | undefined => {
  try {
    return readFileSync(fileOf(folder, cell));
  } catch {
    return undefined;
  }
};

/**
 * Compares a picture with the one of the same name in a folder, and leaves a picture of what differs.
 *
 * @returns a sentence that says what differs; `undefined` where nothing does
 */
export const differenceFrom = (folder: string, { cell, picture, boxes }: Shot): string | undefined => {
  const approved = read(folder, cell);
  if (!approved) return `${nameOf(cell)}.png is not among the pictures to compare with.`;
  const difference = compare(cell, approved, picture, boxes);
  if (!difference) return undefined;
  mkdirSync(differencesFolder, { recursive: true });
  writeFileSync(fileOf(differencesFolder, cell), difference.picture);
  return difference.sentence;
};

/** Approves a picture, unless the approved one looks the same: then its file stays as it is. */
export const approve = (shot: Shot): void => {
  mkdirSync(approvedFolder, { recursive: true });
  const { cell, picture, boxes } = shot;
  const approved = read(approvedFolder, cell);
  if (!approved || compare(cell, approved, picture, boxes))
    writeFileSync(fileOf(approvedFolder, cell), pack(picture));
};

/** Removes what is approved of states that are no more. */
export const forgetOthers = (cells: readonly Cell[]): void => {
  const kept = cells.map((cell) => `${nameOf(cell)}.png`);
  for (const file of readdirSync(approvedFolder)) if (!kept.includes(file)) rmSync(approvedFolder + file);
};
