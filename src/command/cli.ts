#!/usr/bin/env node
/* The package's one command. Each of its parts is loaded where it is asked for. */

if (process.argv[2] === 'audit') {
  const { runAudit } = await import('../audit/command.js');
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  const published = new URL('inventory.json', import.meta.url);
  process.exitCode = await runAudit(process.argv.slice(3), { environment: process.env, published, say });
} else if (process.argv[2] === '--version' || process.argv[2] === '-v') {
  const { readFileSync } = await import('node:fs');
  const facts = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  process.stdout.write(`${(JSON.parse(facts) as { readonly version: string }).version}\n`);
} else {
  await import('../sandbox/node/cli.js');
}
