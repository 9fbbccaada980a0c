import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkupNode, readMarkup } from '../../src/domain/markup.js';

const names = (nodes: readonly MarkupNode[]): string[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node.name, ...names(node.children)]));
const words = (nodes: readonly MarkupNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : words(node.children))).join('');

describe('Markup of third parties', () => {
  it('Headings, paragraphs, lists, emphasis and links are kept', () => {
    expect(
      readMarkup('<h1>A</h1><p>b <strong>c</strong></p><ul><li>d<li><a href="https://e.f">g</a></ul>'),
    ).toEqual([
      { name: 'h1', children: ['A'] },
      { name: 'p', children: ['b ', { name: 'strong', children: ['c'] }] },
      {
        name: 'ul',
        children: [
          { name: 'li', children: ['d'] },
          { name: 'li', children: [{ name: 'a', href: 'https://e.f', children: ['g'] }] },
        ],
      },
    ]);
  });

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//evil></SCRIPT >',
    '<style>*{color:red}</style>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<svg><use href="#x"/></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></math>',
    '<template><p>x</p></template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<base href="https://evil.test/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.test">',
    '<form action="https://evil.test"><input name="q"></form>',
    '<img src=x onerror=alert(1)>',
    '<!-- --><!--><img src=x>-->',
    '<script>never closed <p>gone',
  ])('The dangerous markup %s has no effect', (html) => {
    const allowed = new Set('h1 h2 h3 h4 h5 h6 p ul ol li strong em b i a div'.split(' '));
    for (const name of names(readMarkup(`before ${html} after`))) expect(allowed).toContain(name);
    expect(words(readMarkup(`before ${html}`))).toContain('before');
    expect(JSON.stringify(readMarkup(html))).not.toContain('alert(1)<');
  });

  it('Elements that contain no text are dropped with their content, and reading goes on after them', () => {
    expect(words(readMarkup('a<script>b</script>c<style>d</style >e'))).toBe('ace');
  });

  it('The text of unknown elements is kept', () => {
    expect(readMarkup('<blink>a <font color=red>b</font></blink>')).toEqual(['a ', 'b']);
    expect(readMarkup('<section>a</section><td>b')).toEqual([{ name: 'div', children: ['a'] }, 'b']);
  });

  it('Entities are decoded, including names outside ASCII, and unknown entities are kept', () => {
    expect(words(readMarkup('M&uuml;ller &amp; S&ouml;hne &lt;b&gt; &#8364;&#x20ac; &nope; &#0;'))).toBe(
      'Müller & Söhne <b> €€ &nope; \ufffd',
    );
  });

  it.each([
    ['a &amp b', 'a & b'],
    ['&#65 &#x42', 'A B'],
    ['&#x10FFFF;', '\u{10ffff}'],
    ['&#1114111;', '\u{10ffff}'],
    ['&#1114112;', '\ufffd'],
    ['&#x110000;', '\ufffd'],
  ])('The entity in %s is read as a browser reads it', (html, read) => {
    expect(words(readMarkup(html))).toBe(read);
  });

  it.each([
    ['a<!-- b -->c<!-- d -->e', 'ace'],
    ['a<!-- b > c -->d', 'ad'],
    ['a<!-- b', 'a'],
    ['<!DOCTYPE html>a', 'a'],
    ['a<!b', 'a'],
    ['a<?b c?>d', 'ad'],
    ['a<b <i>c', 'a<b c'],
  ])('Of %s, the text %s is read', (html, read) => {
    expect(words(readMarkup(html))).toBe(read);
  });

  it('Line breaks are kept, other white space is one blank', () => {
    expect(readMarkup('a<br>b<BR/>c')).toEqual(['a', '\n', 'b', '\n', 'c']);
    expect(readMarkup('a \n\t b')).toEqual(['a b']);
  });

  it.each([
    ['<a href="https://a.test/b">', 'https://a.test/b'],
    ["<a title='x' href='https://a.test/b'>", 'https://a.test/b'],
    ['<a href=https://a.test/b class=c>', 'https://a.test/b'],
    ['<a\nHREF = "https://a.test/b">', 'https://a.test/b'],
    ['<a href=" https://a.test/?a=1&amp;b=2 ">', 'https://a.test/?a=1&b=2'],
    ['<a href="">', ''],
    ['<a data-href="https://a.test/b">', undefined],
    ['<a hreflang="https://a.test/b">', undefined],
    ['<a title="https://a.test/b">', undefined],
  ])('The address of %s is %s', (html, href) => {
    expect(readMarkup(`${html}x</a>`)).toStrictEqual([{ name: 'a', href, children: ['x'] }]);
  });

  it('Nothing but a link has an address', () => {
    expect(readMarkup('<p href="https://a.test">x</p>')).toStrictEqual([{ name: 'p', children: ['x'] }]);
  });

  it('End tags may have attributes, and items of a list end a paragraph', () => {
    expect(readMarkup('<p>a</p class="x">b')).toEqual([{ name: 'p', children: ['a'] }, 'b']);
    expect(readMarkup('<p>a<li>b')).toEqual([
      { name: 'p', children: ['a'] },
      { name: 'li', children: ['b'] },
    ]);
  });

  it('Paragraphs are closed before blocks, and unmatched end tags are ignored', () => {
    expect(readMarkup('<p>a<p>b</i></p></div><h2>c')).toEqual([
      { name: 'p', children: ['a'] },
      { name: 'p', children: ['b'] },
      { name: 'h2', children: ['c'] },
    ]);
  });

  it('A link without an address keeps its text', () => {
    expect(readMarkup('<a name="x">y</a>')).toEqual([{ name: 'a', href: undefined, children: ['y'] }]);
  });

  it('Markup is read in one pass even if no tag ever ends', () => {
    const letters = 'a'.repeat(1_000_000);
    expect(readMarkup(`<${letters}`)).toEqual(['<', letters]);
    expect(readMarkup(`</${letters}`)).toEqual(['<', `/${letters}`]);
    expect(readMarkup(`<script>${'</script '.repeat(100_000)}`)).toEqual([]);
  });

  it('Very deep nesting is flattened', () => {
    const depth = (nodes: readonly MarkupNode[]): number =>
      Math.max(0, ...nodes.map((node) => (typeof node === 'string' ? 0 : 1 + depth(node.children))));
    const nodes = readMarkup('<div>'.repeat(10_000) + 'x');
    expect(depth(nodes)).toBeLessThan(40);
    expect(words(nodes)).toBe('x');
  });

  it('Any input is read without an error and gives only allowed elements', () => {
    const pieces = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<a href=',
        '"',
        "'",
        '>',
        '<',
        '</',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '&',
        '&lt;',
      ],
      ...['<li>', '<ul>', '</ul>', '<svg', '/>', 'text', ' ', '\n', '<br>', '<!', '&#', '=', 'x'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        for (const name of names(readMarkup(parts.join(''))))
          expect(name).toMatch(/^(h[1-6]|p|ul|ol|li|strong|em|b|i|a|div)$/);
      }),
      { numRuns: 1000 },
    );
  });
});
