import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const fileOf = (name: string): URL => new URL(`corpus/${name}.json`, import.meta.url);

/** Inputs that once broke something, by target. */
export const corpusOf = (name: string): readonly unknown[] =>
  existsSync(fileOf(name)) ? (JSON.parse(readFileSync(fileOf(name), 'utf8')) as unknown[]) : [];

/** Keeps an input for good. */
export const keep = (name: string, input: unknown): void => {
  mkdirSync(new URL('corpus/', import.meta.url), { recursive: true });
  const known = corpusOf(name).map((each) => JSON.stringify(each));
  const all = [...new Set([...known, JSON.stringify(input)])].map((each): unknown => JSON.parse(each));
  writeFileSync(fileOf(name), `${JSON.stringify(all, null, 2)}\n`);
};
