import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { CoveredCall } from '../../src/sandbox/coverage/types.js';
import { markdownOf, moduleOf } from './pages.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const texts = { 'src/sandbox/coverage/calls.ts': moduleOf, 'docs/sandbox-coverage.md': markdownOf };

/** The files written from the results, by path in the repository. */
export const filesOf = async (calls: readonly CoveredCall[]): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  for (const [path, textOf] of Object.entries(texts)) {
    const options = { ...(await resolveConfig(root + path)), filepath: root + path };
    files.set(path, await format(textOf(calls), options));
  }
  return files;
};
