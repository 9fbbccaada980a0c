/**
 * A sandbox that keeps few records, and says every few seconds how much memory is in use once everything that nobody can
 * reach is gone: `node --expose-gc --import tsx test/bench/load-sandbox.ts`. Prints its address first.
 */
import { setInterval } from 'node:timers';
import { serve } from '../../src/sandbox/node/serve.js';

/** Soon reached; a sandbox for people keeps more, and takes longer until it forgets. */
const choices = { mostRecords: 100 };

const collect = (globalThis as { gc?: () => void }).gc;
if (!collect) throw new Error('It needs --expose-gc.');
const { url } = await serve({ port: 0, choices });
console.log(`Sandbox   ${url}`);
setInterval(() => {
  collect();
  console.log(`Memory ${process.memoryUsage().heapUsed}`);
}, 5_000);
