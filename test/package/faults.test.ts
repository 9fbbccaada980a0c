import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(fileURLToPath(new URL(path, root)), 'utf8');

const rows = [...read('docs/faults.md').matchAll(/^\| (.+?) \| (.+) \| `(test\/.+?)` \|$/gm)].map(
  ([, fault = '', title = '', file = '']) => ({ fault, title, file }),
);

describe('The table of faults', () => {
  test('It has a test for each fault', () => {
    expect(rows.length).toBeGreaterThan(100);
  });

  test.each(rows)('The fault “$fault” is tested in $file', ({ title, file }) => {
    const literals = ["'", '`', '"'].map((quote) => `${quote}${title}${quote}`);
    // A title that contains a quote or a backtick is escaped where it is written.
    const source = read(file).replaceAll('\\`', '`').replaceAll("\\'", "'");
    expect(literals.some((literal) => source.includes(literal))).toBe(true);
  });
});

test('A second copy of the module leaves the first in place', async () => {
  const define = vi.fn();
  vi.stubGlobal('customElements', { get: () => class {}, define });
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await import('../../src/define.js');
  expect(define).not.toHaveBeenCalled();
  expect(warn).toHaveBeenCalledWith('<connect-checkout> is defined twice.');
  vi.unstubAllGlobals();
  warn.mockRestore();
});
