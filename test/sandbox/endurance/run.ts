/**
 * What must not happen to a data file, for minutes: `npm run sandbox:endurance`, or with fewer rounds of `kill -9`:
 * `npm run sandbox:endurance 5`. As root it fills and locks a file system in memory, else it limits the file.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disks } from './disk.js';
import { killRounds } from './kill.js';
import { twoProcesses } from './processes.js';

const rounds = Number(process.argv[2] ?? 20);
const folder = await mkdtemp(join(tmpdir(), 'endurance-'));
const fileIn = async (name: string): Promise<string> => {
  await mkdir(join(folder, name));
  return join(folder, name, 'kept.json');
};
try {
  console.log(await killRounds(await fileIn('killed'), rounds));
  for (const sentence of await disks(folder)) console.log(sentence);
  console.log(await twoProcesses(await fileIn('two')));
} finally {
  await rm(folder, { recursive: true, force: true });
}
