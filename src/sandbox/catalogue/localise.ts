import { type Language, languageOf, translate } from './languages/index.js';

/** The properties with translatable text; all others are for programs. */
const WORDED: ReadonlySet<string> = new Set(['label', 'placeholderLabel', 'displayName']);

type Say = (text: string) => string;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Country names come from the engine, by code. */
const sayCountry = (code: string, language: Language): Say => {
  const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
  return (text) => name ?? text;
};

const isChoice = (
  item: Readonly<Record<string, unknown>>,
): item is Readonly<Record<string, unknown>> & { value: string } =>
  Array.isArray(item['displayElements']) && typeof item['value'] === 'string';

const walk = (item: unknown, language: Language, say: Say, isCountry: boolean): unknown => {
  if (Array.isArray(item)) return item.map((entry) => walk(entry, language, say, isCountry));
  if (!isRecord(item)) return item;
  const country = isCountry || item['id'] === 'countryCode';
  const speak = country && isChoice(item) ? sayCountry(item.value, language) : say;
  const isName = item['id'] === 'displayName';
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? WORDED.has(key) || (isName && key === 'value')
          ? speak(value)
          : value
        : walk(value, language, speak, country),
    ]),
  );
};

/**
 * Translates a product, group or option of the catalogue into the language of a locale (`nl_NL`, `nl-NL` or
 * `nl`), or into English if the language is not supported. Ids, values, masks and rules stay unchanged.
 */
export const localise = <T extends object>(item: T, locale: string | undefined): T => {
  const language = languageOf(locale);
  return language === 'en' ? item : (walk(item, language, (text) => translate(text, language), false) as T);
};
