import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

it.each(['--version', '-v'])('The package’s command says its version with %s', (flag) => {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    readonly version: string;
  };
  const said = execFileSync(process.execPath, [fileURLToPath(new URL('dist/cli.js', root)), flag], {
    encoding: 'utf8',
  });
  expect(said).toBe(`${version}\n`);
});
