import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const file = (name: string) => readFileSync(new URL(`../vectors/${name}`, import.meta.url));

it('The test vectors are identical to the published files', () => {
  const sums = new Map(
    file('SHA256SUMS')
      .toString()
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/).reverse() as [string, string]),
  );
  const present = ['wycheproof', 'jose-cookbook'].flatMap((folder) =>
    readdirSync(new URL(`../vectors/${folder}`, import.meta.url))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  );
  expect([...sums.keys()].sort()).toEqual(present.sort());
  for (const [name, sum] of sums) {
    expect([name, createHash('sha256').update(file(name)).digest('hex')]).toEqual([name, sum]);
  }
});
