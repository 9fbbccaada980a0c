/** A program that takes and frees the lock of a data file when it is told to: `["take", moment, file]`, `["free"]`. */
import { lockFile } from '../../src/sandbox/node/data-file/lock.js';

let unlock: (() => Promise<void>) | undefined;

const take = async (moment: number, file: string): Promise<string> => {
  while (Date.now() < moment);
  try {
    unlock = await lockFile(file);
    return 'taken';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

process.on('message', ([what, moment, file]: [string, number, string]) => {
  const work = what === 'take' ? take(moment, file) : (unlock?.() ?? Promise.resolve()).then(() => 'free');
  void work.then((said) => process.send?.(said));
});
process.send?.('ready');
