/**
 * Runs tests again whenever a file of the source, the demo or the tests changes: `npm run test:watch`, with the same
 * files, parts and engines as `npm test`; without any, all that runs in Node.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const asked = process.argv.slice(2);

let changed = true;
let wake = () => {};
for (const folder of ['src', 'demo', 'test'])
  watch(`${root}${folder}`, { recursive: true }, () => {
    changed = true;
    wake();
  });

for (;;) {
  if (!changed) await new Promise<void>((resolve) => (wake = resolve));
  changed = false;
  const args = ['--import', 'tsx', 'test/run.ts', ...(asked.length ? asked : ['unit'])];
  await once(spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }), 'close');
  if (!changed) console.log('\nWaiting for a change.');
}
