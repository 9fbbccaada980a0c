import { readdirSync } from 'node:fs';
import en from '../../src/messages/en.js';
import { type Messages, loadLanguage } from '../../src/messages/index.js';

export const english: Messages = en;

/** By the files, so that a language that is not in the list of languages is found out. */
export const languages = readdirSync(new URL('../../src/messages/', import.meta.url))
  .map((file) => /^([a-z]{2}(?:-[A-Z]\w+)?)\.ts$/.exec(file)?.[1])
  .filter((language): language is string => language !== undefined && language !== 'en');

export const localeOf = async (language: string): Promise<Messages> => {
  const locale = language === 'en' ? english : (await loadLanguage(language))?.default;
  if (!locale) throw new Error(`${language} did not load.`);
  return locale;
};

/** What sentences of a language mention here; nothing that a sentence would contain of itself. */
export const said = {
  amount: '€ 1.234,56',
  label: 'Ξ-label',
  brand: 'Carte Blåncö',
  expiry: '11/38',
  digits: '4093',
  count: 73,
  time: '23:59',
  rate: '7,89 %',
  minLength: 17,
  maxLength: 41,
} as const;

const call = (path: string, sentence: (...parameters: never[]) => string): string => {
  const speak = sentence as (parameter: unknown) => string;
  if (path.startsWith('issues.')) return speak(said);
  if (path === 'endingIn') return (speak as Messages['endingIn'])(said.brand, said.digits);
  const name = path.split('.').pop()!;
  const parameter = {
    pay: said.amount,
    brandFound: said.brand,
    help: said.label,
    expires: said.expiry,
    expired: said.expiry,
    scanWith: said.brand,
    banksFound: said.count,
    moreWays: said.count,
    payWith: said.brand,
    reveal: said.label,
    waiting: said.time,
    planTotal: said.amount,
    planInterest: said.rate,
  }[name];
  if (parameter === undefined) throw new Error(`The tests do not know what ${path} is given.`);
  return speak(parameter);
};

const walk = (node: unknown, path: string): readonly (readonly [string, string])[] =>
  typeof node === 'string'
    ? [[path, node]]
    : typeof node === 'function'
      ? [[path, call(path, node as () => string)]]
      : Object.entries(node as object).flatMap(([key, value]) => walk(value, path ? `${path}.${key}` : key));

/** Every sentence of a language by its path, such as `issues.luhn`. */
export const sentencesOf = ({ comma, ...messages }: Messages): ReadonlyMap<string, string> => {
  void comma;
  return new Map(walk(messages, ''));
};
