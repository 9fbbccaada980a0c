import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { runAudit } from '../../src/audit/command.js';
import type { Report } from '../../src/audit/report.js';
import { program } from '../sandbox/cli-process.js';
import { type LiveSite, files, openSite, pageWith } from './live-page.js';

let folder: string;
let site: LiveSite;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  writeFileSync(join(folder, 'inventory.json'), JSON.stringify(files));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());

/** @returns the exit code and what was said */
const run = async (...args: readonly string[]): Promise<readonly [number, string]> => {
  const lines: string[] = [];
  const published = pathToFileURL(join(folder, 'inventory.json'));
  const code = await runAudit(args, { environment: {}, published, say: (text) => void lines.push(text) });
  return [code, lines.join('\n')];
};

test('A page that differs in nothing ends with 0, and the report lists what runs in it', async () => {
  const [code, said] = await run(site.url.href);
  expect(code).toBe(0);
  expect(said).toContain('What connect-checkout.js is for.');
  expect(said).toMatch(/\n3 files are as published\. No difference, 0 pieces of advice\.$/);
});

test('A page that differs ends with 1, for people and as JSON', async () => {
  site.answers.set('/pay', pageWith({ policy: '' }));
  const [code, said] = await run(site.url.href);
  expect([code, said]).toEqual([1, expect.stringMatching(/\nDIFFERS {2}policy {5}No header/)]);
  const [same, json] = await run(site.url.href, '--json');
  expect([same, (JSON.parse(json) as Report).result]).toEqual([1, 'differences']);
});

test('A page that cannot be looked at ends with 2, and the reason is there', async () => {
  site.answers.delete('/pay');
  const expected = [2, `${site.url.href}\nIt could not be looked at: The status is 404.`];
  expect(await run(site.url.href)).toEqual(expected);
});

test('The merchant’s list is read from a file', async () => {
  site.answers.set('/pay', pageWith({ more: '<script src="/own.js"></script>' }));
  site.answers.set('/own.js', { body: 'own()' });
  const allow = join(folder, 'own.json');
  writeFileSync(allow, JSON.stringify([{ source: '/own.js', purpose: 'The basket.' }]));
  const [code, said] = await run(site.url.href, '--allow', allow);
  expect([code, said]).toEqual([0, expect.stringContaining('The basket.')]);
});

test('Nothing that a page says reaches the terminal as a control sequence', async () => {
  site.answers.set('/pay', pageWith({ more: '<iframe src="x:\u001b[2J\u202e"></iframe>' }));
  expect((await run(site.url.href))[1]).not.toMatch(/[\u001b\u202e]/);
});

test.each([
  [['nonsense'], 'The page must be an absolute http or https address'],
  [['file:///etc/passwd'], 'The page must be an absolute http or https address'],
  [['http://localhost/', 'more'], 'means nothing here'],
  [['http://localhost/', '--nonsense'], 'Unknown option'],
  [['http://localhost/', '--allow', '/nowhere.json'], 'cannot be read'],
  [['http://localhost/', '--inventory', fileURLToPath(import.meta.url)], 'is no inventory'],
  [['http://localhost/', '--allow', fileURLToPath(import.meta.url)], 'is no list'],
])('The arguments %j are refused with 2 and a sentence', async (args, sentence) => {
  const [code, said] = await run(...args);
  expect(code).toBe(2);
  expect(said.split('\n')[0]).toContain(sentence);
  expect(said).toContain('Usage: connect-checkout audit');
});

test('The package’s command has both parts, and its exit code is the audit’s', async () => {
  const cli = fileURLToPath(new URL('../../src/command/cli.ts', import.meta.url));
  const inventory = join(folder, 'inventory.json');
  site.answers.set('/connect-checkout.js', { body: 'steal()' });
  const [audit, sandbox] = [
    program([cli, 'audit', site.url.href, '--inventory', inventory]),
    program([cli, 'sandbox', '--help']),
  ];
  expect([await audit.ended, await sandbox.ended]).toEqual([1, 0]);
  expect(audit.said()).toContain('connect-checkout.js is not as published.');
  expect(sandbox.said()).toMatch(/^Usage: connect-checkout sandbox/);
});
