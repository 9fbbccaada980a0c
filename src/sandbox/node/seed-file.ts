import { readFile } from 'node:fs/promises';
import { checkSeed } from '../seed/read.js';
import type { Seed } from '../seed/types.js';

/**
 * What a sandbox begins with, from a file.
 * @throws Error that names the file, and what is wrong in it.
 */
export const readSeedFile = async (path: string): Promise<Seed> => {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new Error(`The seed file cannot be read: ${error.message}`, { cause: error });
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`The seed file ${path} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  try {
    return checkSeed(json);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
};
