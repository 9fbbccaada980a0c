/**
 * Looks for regular expressions that some text makes slow: `npm run lint:patterns`. Every one of the source has to take
 * time in proportion to the text, by an analysis of its automaton, or stand in `bounded.ts` with a reason.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { bounded, composed } from './bounded.js';

// The other engines of the library are programs, which are not installed everywhere.
process.env['RECHECK_BACKEND'] = 'pure';
const { check: analyse } = await import('recheck');

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

/** Without an unbounded repetition, the work per position of a text is bounded. */
const repeats = /[*+]|\{\d+,\}/;

const complaints: string[] = [];
const literals: { readonly place: string; readonly text: string }[] = [];
const used = new Set<unknown>();
let count = 0;

/** A description of the text that makes it slow; `undefined` if there is none. */
const slowness = async (literal: string): Promise<string | undefined> => {
  const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(literal) ?? [];
  if (!repeats.test(source)) return undefined;
  const result = await analyse(source, flags, { checker: 'automaton', timeout: 20_000 });
  if (result.status === 'safe') return undefined;
  return result.status === 'vulnerable' ? result.complexity.summary : 'it could not be analysed';
};

const check = (file: string): void => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    const place = () => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      count++;
      const known = bounded.find((each) => each.file === file && each.source === node.text);
      if (known) used.add(known);
      else literals.push({ place: place(), text: node.text });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      if (!Object.hasOwn(composed, file)) complaints.push(`${place()} is put together at run time`);
      used.add(file);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
};

const files = readdirSync('src', { recursive: true }).map((name) => `src/${String(name)}`);
for (const file of files.filter((name) => /\.tsx?$/.test(name)).sort()) check(file);
for (const { place, text } of literals) {
  const slow = await slowness(text);
  if (slow) complaints.push(`${place} ${text}: ${slow}`);
}
for (const each of bounded)
  if (!used.has(each)) complaints.push(`${each.file} has no ${each.source} any more`);
for (const file of Object.keys(composed))
  if (!used.has(file)) complaints.push(`${file} puts none together any more`);

if (complaints.length) {
  console.error(`Some text makes these slow:\n${complaints.join('\n')}`);
  process.exit(1);
}
console.log(`${count} regular expressions take time in proportion to the text.`);
