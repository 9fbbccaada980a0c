import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ConnectCheckout } from '../../src/element/connect-checkout.js';
import { readElement, readManifest } from '../../tools/custom-elements.js';
import { writeEditorData } from '../../tools/editor-data.js';

/* What is told of the element is what it is: nothing is left out, nothing is promised that is not there. */

const folder = fileURLToPath(new URL('../../src/element', import.meta.url));
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  // A comment may show markup.
  .map((text) => text.replace(/\/\*\*[\s\S]*?\*\//g, ''))
  .join('\n');

const found = (pattern: RegExp): readonly string[] =>
  [...new Set([...source.matchAll(pattern)].flatMap(([, name]) => name!.split(' ')))].sort();

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).sort();

const manifest = readManifest();
const element = readElement(manifest);

describe('The custom elements manifest', () => {
  test('The attributes are the observed ones and the one that the styles use', () => {
    expect(names(element.attributes)).toEqual([...ConnectCheckout.observedAttributes, 'color-scheme'].sort());
    expect(source).toContain(':host([color-scheme=');
  });

  test('The parts are those of the templates', () => {
    const dynamic = [...source.matchAll(/part=\$\{[^}]*?\? '([^']+)' : (?:'([^']+)'|nothing)\}/g)].flatMap(
      ([, a = '', b = a]) => `${a} ${b}`.split(' '),
    );
    const parts = [
      ...new Set([...found(/\spart="([a-z -]+)"/g), ...found(/pictures\.of\(\w+, '([a-z-]+)'/g), ...dynamic]),
    ].sort();
    expect(parts.length).toBeGreaterThan(20);
    expect(names(element.cssParts)).toEqual(parts);
  });

  test('The custom properties are those of the styles', () => {
    expect(names(element.cssProperties)).toEqual(found(/var\((--connect-[a-z-]+)/g));
  });

  test('The slots are those of the templates', () => {
    expect(names(element.slots)).toEqual(found(/<slot name="([a-z-]+)"/g));
  });

  test('The events are those of the event map', () => {
    const map = /interface CheckoutEventMap \{([\s\S]*?)\n\}/.exec(source)![1]!;
    const events = [...map.matchAll(/'([a-z-]+)': (\w+)/g)].map(([, name, type]) => `${name} ${type}`);
    expect(element.events.map(({ name, type }) => `${name} ${type.text}`).sort()).toEqual(events.sort());
  });

  test('Every entry has a description', () => {
    const all = [...element.attributes, ...element.members, ...element.events, ...element.cssParts];
    expect(all.filter(({ description }) => !description)).toEqual([]);
    expect(element.description).toContain('Takes a payment');
  });

  test('Private members are left out', () => {
    expect(
      names(element.members).filter((name) => /^#|Callback$|^render|^willUpdate$|^updated$/.test(name)),
    ).toEqual([]);
    expect(names(element.members)).toEqual(expect.arrayContaining(['submit', 'reset', 'session', 'state']));
  });

  test('The manifest leads from the tag to the class and the events', () => {
    const { modules } = manifest;
    const [definition] = modules.find(({ path }) => path === 'dist/define.js')!.exports;
    expect(definition).toMatchObject({
      kind: 'custom-element-definition',
      name: 'connect-checkout',
      declaration: { name: 'ConnectCheckout', module: 'dist/index.js' },
    });
    const declared = modules.find(({ path }) => path === 'dist/index.js')!.declarations;
    expect(names(declared)).toEqual(
      expect.arrayContaining(['ConnectCheckout', ...element.events.map(({ type }) => type.text)]),
    );
  });

  test('The files for editors have every attribute, event, part and custom property', () => {
    const made = fileURLToPath(new URL('../../artifacts/manifest', import.meta.url));
    writeEditorData(made);
    const read = (name: string) => readFileSync(`${made}/${name}`, 'utf8');
    const named = (text: string) => (name: string) => !text.includes(`"${name}"`);
    expect(names(element.attributes).filter(named(read('html-custom-data.json')))).toEqual([]);
    expect(names(element.cssProperties).filter(named(read('css-custom-data.json')))).toEqual([]);
    const parts = element.cssParts.map(({ name }) => ({ name: `part(${name})` }));
    const lists = [element.attributes, element.events, parts, element.cssProperties, element.slots];
    expect(lists.flatMap(names).filter(named(read('web-types.json')))).toEqual([]);
  });
});
