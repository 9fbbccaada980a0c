import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Program, cli } from '../cli-process.js';
import { Shop } from './shop.js';

const CLIENTS = 8;

export const startOn = async (file: string, shop: Shop): Promise<Program> => {
  const running = cli(['sandbox', '--port', '0', '--data', file]);
  const [url = ''] = await running.says(/Sandbox {3}(\S+)/);
  shop.connect(url);
  return running;
};

/** @throws Error where there is more than the file and its lock: such a file could hold private keys. */
const nothingBeside = async (file: string): Promise<void> => {
  const expected = [`.${basename(file)}.lock`, basename(file)].sort();
  const found = (await readdir(dirname(file))).sort();
  if (String(found) !== String(expected)) throw new Error(`There is more beside the file: ${String(found)}.`);
};

/**
 * Kills a sandbox under load again and again, and starts it anew on the same file.
 * @returns what was seen, in one sentence
 * @throws Error where anything that was answered is lost.
 */
export const killRounds = async (file: string, rounds: number): Promise<string> => {
  const shop = new Shop();
  for (let round = 0; round < rounds; round++) {
    const running = await startOn(file, shop);
    await nothingBeside(file);
    await shop.missNothing();
    const paying = shop.payUntilItEnds(CLIENTS);
    // Another moment each time: of writing a line, of rewriting the file, of answering.
    await wait(300 + ((round * 137) % 500));
    await running.stop('SIGKILL');
    await paying;
  }
  const running = await startOn(file, shop);
  await nothingBeside(file);
  await shop.missNothing();
  await running.stop();
  if (shop.payments < rounds) throw new Error('Nothing was paid.');
  return `Killed ${rounds} times under load: of ${shop.payments} payments that were answered, nothing was lost.`;
};
