import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { topics, withTables } from './platform/table.js';
import { worldOf } from './platform/world.js';

/* Makes every call of docs/platform.md, on both platforms, by the official Server SDK. */

let running: RunningSandbox;
beforeAll(async () => {
  running = await serve({ port: 0 });
});
afterAll(() => running.close());

describe.each(topics)('$title', ({ rows }) => {
  it.each(rows)('The specification holds: $sentence', async ({ run, answers }) => {
    const seen = [await run(worldOf(running, '1001')), await run(worldOf(running, '2001'))];
    expect(seen).toEqual(answers);
  });
});

describe('The document docs/platform.md', () => {
  it('The document shows the calls that were made here (npm run docs:platform writes them)', async () => {
    const document = await readFile(new URL('../../docs/platform.md', import.meta.url), 'utf8');
    expect(document).toBe(withTables(document));
  });
});
