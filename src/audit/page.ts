import { NotSeen } from './get.js';

/** A start tag of the page. */
export interface Tag {
  readonly name: string;
  /** By lower-case name; of two with one name, browsers take the first. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where in the page it begins. */
  readonly at: number;
  /** What follows the tag, up to the end tag of a script; empty for other tags. */
  readonly text: string;
}

/** A page with more of them is not read: each may make this program read the rest of the page. */
const MAX_TAGS = 1_000;
/** Characters. */
const MAX_TAG = 100_000;
/** Scripts in the text of other scripts are listed as well; their texts together are no longer than this many pages. */
const MAX_OVERLAP = 4;

const white = /[\t\n\f\r /]/;

const references: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

/** Others stay as they are: what an attacker writes with them is then a script that nobody knows. */
const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt));?/gi, (whole, decimal, hex, name) => {
    if (name) return references[(name as string).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex as string, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '�';
  });

/** Attributes as the HTML standard's tokenizer reads them. @returns them, and where the tag ends */
const readAttributes = (html: string, from: number): [ReadonlyMap<string, string>, number] => {
  const attributes = new Map<string, string>();
  let at = from;
  const take = (ends: RegExp, least = 0): string => {
    const start = at;
    while (at < html.length && (at - start < least || !ends.test(html[at]!))) at++;
    return html.slice(start, at);
  };
  const skip = (what: RegExp) => {
    while (at < html.length && what.test(html[at]!)) at++;
  };
  for (;;) {
    skip(white);
    if (at >= html.length || html[at] === '>') return [attributes, at + 1];
    const name = take(/[\t\n\f\r />=]/, 1).toLowerCase();
    skip(/[\t\n\f\r ]/);
    let value = '';
    if (html[at] === '=') {
      at++;
      skip(/[\t\n\f\r ]/);
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        at++;
        value = take(quote === '"' ? /"/ : /'/);
        at++;
      } else value = take(/[\t\n\f\r >]/);
    }
    if (!attributes.has(name)) attributes.set(name, decode(value));
  }
};

/**
 * Every place where a browser may see such a tag, comments and texts included: where a comment ends is what attackers make
 * two readers disagree about.
 *
 * @param names such as `script`
 * @throws NotSeen where there are too many
 */
export const tagsOf = (html: string, ...names: readonly string[]): readonly Tag[] => {
  const starts = [...html.matchAll(new RegExp(`<(${names.join('|')})(?=[\\t\\n\\f\\r />])`, 'gi'))];
  if (starts.length > MAX_TAGS) throw new NotSeen(`It has more than ${MAX_TAGS} tags of scripts or frames.`);
  const ends = [...html.matchAll(/<\/script[\t\n\f\r />]/gi)].map(({ index }) => index);
  let next = 0;
  let characters = 0;
  return starts.map(({ index, 0: start, 1: name = '' }) => {
    const from = index + start.length;
    const [attributes, length] = readAttributes(html.slice(from, from + MAX_TAG), 0);
    const isScript = name.toLowerCase() === 'script';
    // A later tag ends later, or at the same place.
    while (next < ends.length && ends[next]! < from) next++;
    const end = ends.slice(next).find((at) => at >= from + length) ?? html.length;
    const text = isScript ? html.slice(from + length, end) : '';
    characters += text.length;
    if (characters > MAX_OVERLAP * html.length) throw new NotSeen('Its scripts lie within each other.');
    return { name: name.toLowerCase(), attributes, at: index, text };
  });
};
