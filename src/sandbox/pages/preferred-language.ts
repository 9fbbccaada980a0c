import { type Language, languageOf } from '../catalogue/index.js';

/** The browser's preferred language (`Accept-Language`) among the supported ones; English otherwise. */
export const preferredLanguage = (acceptLanguage: string | null | undefined): Language => {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 1_000)
    .split(',')
    .map((wish) => {
      const [tag = '', quality = 'q=1'] = wish.split(';').map((part) => part.trim());
      return { tag, quality: Number(/^q=([01](?:\.\d{0,3})?)$/.exec(quality)?.[1] ?? 0) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { tag } of wishes) {
    const language = languageOf(tag);
    if (language !== 'en' || /^en\b/i.test(tag)) return language;
  }
  return 'en';
};
