import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { lockFile } from '../../src/sandbox/node/data-file/lock.js';

/* The lock beside a data file, and several programs that want it at the same moment. */

const PROGRAM = fileURLToPath(new URL('lock-program.ts', import.meta.url));

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  file = join(folder, 'kept.json');
});
afterEach(() => rm(folder, { recursive: true }));

const answerOf = async (program: ChildProcess): Promise<string> =>
  ((await once(program, 'message')) as [string])[0];
let programs: readonly ChildProcess[] = [];
beforeAll(async () => {
  programs = Array.from({ length: 3 }, () => fork(PROGRAM, { execArgv: ['--import', 'tsx'] }));
  await Promise.all(programs.map(answerOf));
});
afterAll(() => {
  for (const program of programs) program.kill();
});

const tellAll = (message: readonly (string | number)[]): Promise<readonly string[]> =>
  Promise.all(
    programs.map((program) => {
      const answer = answerOf(program);
      program.send(message);
      return answer;
    }),
  );

/** What a killed sandbox leaves: no process has this number. */
const stale = JSON.stringify({ process: 4_194_305, host: hostname(), since: 'long ago', started: '1' });
const IN_USE = /in use by another sandbox/;

it.each([
  ['free', undefined],
  ['left by a killed sandbox', stale],
])('Only one of several sandboxes gets a lock that is %s', async (_what, content) => {
  for (let round = 0; round < 25; round++) {
    if (content !== undefined) await writeFile(join(folder, '.kept.json.lock'), content);
    const answers = await tellAll(['take', Date.now() + 10, file]);
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
    expect(answers.filter((answer) => IN_USE.test(answer))).toHaveLength(programs.length - 1);
    await tellAll(['free']);
    expect(await readdir(folder)).toEqual([]);
  }
});

it('A broken lock is taken over once nobody can be writing it any more', async () => {
  const lock = join(folder, '.kept.json.lock');
  await writeFile(lock, '{');
  await expect(lockFile(file)).rejects.toThrow(/which has just started/);
  await utimes(lock, new Date(0), new Date(0));
  const unlock = await lockFile(file);
  await expect(lockFile(file)).rejects.toThrow(`process ${process.pid} on `);
  await unlock();
  expect(await readdir(folder)).toEqual([]);
});
