import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../src/domain/errors.js';
import messages from '../../src/messages/en.js';
import { readElement } from '../../tools/custom-elements.js';
import { eventDetails } from '../../tools/site/event-details.js';
import { referencePages } from '../../tools/site/reference.js';
import { troubles } from '../../tools/site/troubleshooting.js';
import { sections } from '../../tools/site/sections.js';
import { snippetsIn, typedCode, withSnippets } from '../../tools/site/snippets.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const docs = `${root}docs`;
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && !path.startsWith('.vitepress') && !path.includes('['))
  .sort();

const element = readElement();
const reference = new Map(referencePages(element).map(({ name, markdown }) => [name, markdown]));

describe('The pages of the site', () => {
  test.each(pages)('The code on %s is in files that are run or compiled', (page) => {
    expect(typedCode(read(`docs/${page}`))).toEqual([]);
  });

  test('Every file that a page includes is an example', () => {
    const included = pages.flatMap((page) => snippetsIn(read(`docs/${page}`)));
    expect(included.length).toBeGreaterThan(20);
    expect(
      included.filter((path) => !path.startsWith('../examples/') || !existsSync(`${docs}/${path}`)),
    ).toEqual([]);
  });

  test('A page is copied with its code in it', () => {
    expect(withSnippets('<<< @/../examples/themes/place.css', docs)).toBe(
      `\`\`\`css\n${read('examples/themes/place.css').trimEnd()}\n\`\`\``,
    );
  });

  test('Every page is in the table of contents, and everything in it is a page', () => {
    const listed = sections
      .flatMap((section) => section.pages.map(([, path]) => path.replace(/\/$/, '/index')))
      .filter((path) => !path.startsWith('reference/') && path !== 'guide/pictures');
    const decision = /^decisions\/(?!README)/;
    const written = pages
      .filter((page) => page !== 'index.md' && !decision.test(page))
      .map((page) => page.replace('README', 'index').replace(/\.md$/, ''));
    expect(listed.sort()).toEqual(written.sort());
  });

  test('Every page of the reference is in the table of contents', () => {
    const listed = sections.flatMap((section) => section.pages.map(([, path]) => path));
    expect(listed.filter((path) => path.startsWith('reference/')).sort()).toEqual(
      [...reference.keys()].map((name) => `reference/${name}`).sort(),
    );
  });
});

describe('The reference', () => {
  const described = [
    ['attributes', element.attributes],
    ['attributes', element.members.filter(({ kind }) => kind === 'field')],
    ['events', element.events],
    ['styling', element.cssParts],
    ['styling', element.cssProperties],
    ['styling', element.slots],
    ['styling', element.cssStates],
  ] as const;

  test.each(described)('The page %s has a row for everything that the manifest has', (page, list) => {
    expect(list.length).toBeGreaterThan(3);
    expect(list.filter(({ name }) => !reference.get(page)!.includes(`\`${name}\``))).toEqual([]);
  });

  test('The page of methods has each with its parameters', () => {
    const methods = element.members.filter(({ kind }) => kind === 'method');
    expect(methods.filter(({ name }) => !reference.get('methods')!.includes(`## \`${name}(`))).toEqual([]);
  });

  test('The events’ details are those of their types', () => {
    const events = reference.get('events')!;
    expect(events).toContain('`idempotencyKey`');
    expect(events).toContain('`accountOnFileId`');
    expect(events).toContain('`showData`');
  });

  test('The events’ details say what each property is, and where it can be undefined', () => {
    const details = [...eventDetails().values()].flat();
    expect(details.filter(({ description }) => !description)).toEqual([]);
    const declared = [...read('src/element/events.ts').matchAll(/readonly (\w+): (\w+) \| undefined;/g)];
    expect(declared.length).toBeGreaterThan(3);
    for (const [, name, type] of declared)
      expect(reference.get('events')).toContain(`| \`${name}\` | \`${type} \\| undefined\` |`);
  });

  test('Every error code has a section in the troubleshooting', () => {
    const codes = [...read('src/domain/errors.ts').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(
      ([, code]) => code!,
    );
    expect(codes.length).toBeGreaterThan(10);
    const sectionsOf = [...reference.get('errors')!.matchAll(/^## `([a-z-]+)`/gm)].map(([, code]) => code!);
    expect(sectionsOf.sort()).toEqual(codes.sort());
  });

  test.each(Object.keys(troubles) as ErrorCode[])(
    'The section of the error %s says what a consumer reads, word for word',
    (code) => {
      const section = reference.get('errors')!.split(`## \`${code}\``)[1]!.split('\n## ')[0]!;
      const own = messages.errors[code] ?? messages.errors.other;
      const expected = code === 'aborted' ? 'sees nothing of it.' : own;
      expect(section).toContain(expected);
    },
  );

  test('Every message is listed by its name, with its parameters and its English text', () => {
    const page = reference.get('messages')!;
    expect(page).toContain('| `pay` | `amount` | Pay {amount} |');
    expect(page).toContain("| `declines['430330']` |  |");
    expect(page).toContain('| `issues.other` | `{ label }` | Check {label}. |');
    expect(page).toContain(`| \`outcomes.refunded\` |  | ${messages.outcomes.refunded.join(' / ')} |`);
    const names = (group: object): readonly string[] =>
      Object.entries(group).flatMap(([name, value]: [string, unknown]) =>
        typeof value === 'object' && !Array.isArray(value) ? names(value as object) : name,
      );
    expect(page.split('\n').filter((line) => line.startsWith('| `'))).toHaveLength(names(messages).length);
  });

  test('No cell ends its row early', () => {
    for (const markdown of reference.values()) {
      const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
      const columns = (line: string) => line.replace(/\\\|/g, '').split('|').length;
      let header = 0;
      for (const [at, line] of rows.entries()) {
        if (rows[at + 1]?.startsWith('|---')) header = columns(line);
        expect(columns(line), line).toBe(header);
      }
    }
  });
});
