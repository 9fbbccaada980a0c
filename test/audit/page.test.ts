import { expect, test } from 'vitest';
import { tagsOf } from '../../src/audit/page.js';

test.each([
  ['<script src=a b="c>d" e>text</script>', { src: 'a', b: 'c>d', e: '' }, 'text'],
  ['<script/src="a"/>text</SCRIPT >', { src: 'a' }, 'text'],
  ['<script =a=b src = x>', { '=a': 'b', src: 'x' }, ''],
  ['<script src=a src=b>', { src: 'a' }, ''],
  ['<script src="&#x2f;&amp;&nonsense;">', { src: '/&&nonsense;' }, ''],
  ['<script src="a', { src: 'a' }, ''],
  ['<script>a<script>b</script>c', {}, 'a<script>b'],
])('The tag %s is read as browsers do', (html, attributes, text) => {
  const [tag] = tagsOf(html, 'script');
  expect([Object.fromEntries(tag!.attributes), tag!.text]).toEqual([attributes, text]);
});

test('A name that only begins like the tag’s is another tag', () => {
  expect(tagsOf('<scripts><script-x></script><scr\0ipt>', 'script')).toEqual([]);
});

test.each([
  ['tags without an end', '<script '.repeat(1_000)],
  ['tags with quotes without an end', '<script a="'.repeat(1_000)],
  ['more tags than any page has', '<script>'.repeat(600_000)],
  ['scripts within scripts', `${'<script>'.repeat(900)}${'x'.repeat(4_000_000)}`],
  ['ends without scripts', `${'</script>'.repeat(400_000)}${'<script>'.repeat(900)}`],
  ['ends within a tag', `<script a="${'</script>'.repeat(400_000)}`],
])('A page of %s is read, or refused, and not pondered for minutes', (_, html) => {
  const read = () => {
    try {
      return tagsOf(html, 'script').length;
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(read()).toSatisfy(
    (result) => typeof result === 'number' || /more than|within each other/.test(result as string),
  );
});
