/** Remembers the last answer: reading a locale is slow, and is done for each key. */
const remembering = <Answer>(answer: (tag: string) => Answer) => {
  let asked: string | undefined;
  let last: Answer;
  return (tag: string): Answer => {
    if (tag !== asked) last = answer((asked = tag));
    return last;
  };
};

/** Whether the text names a language; an empty one leaves the choice to the page. */
export const isLanguage = (tag: string | undefined): boolean => {
  try {
    return !tag || !!new Intl.Locale(tag.replace(/_/g, '-'));
  } catch {
    return false;
  }
};

/**
 * The locale as BCP 47, whatever its spelling: of the attribute, the closest `lang`, the document or the
 * browser.
 */
export const localeOf = (host: HTMLElement, attribute: string | undefined): string =>
  canonical(
    attribute ||
      host.closest<HTMLElement>('[lang]')?.lang ||
      document.documentElement.lang ||
      navigator.language,
  );

const canonical = remembering((tag) => {
  try {
    return new Intl.Locale(tag.replace(/_/g, '-')).toString();
  } catch {
    return 'en';
  }
});

/** Region codes that are not countries: unknown, private use, the EU, the UN. */
const noCountry = /^(?:EU|EZ|QO|UN|ZZ|X[ABC])$/;

/**
 * A locale in the platform's spelling, `xx_YY`, with a language and a country of two letters each. A tag
 * without a country, or with a larger area (`es-419`), gets the language's most likely country, which is slow
 * to find; a language without a two-letter code becomes English.
 */
export const platformLocale = remembering((tag) => {
  const { language, script, region = '' } = new Intl.Locale(tag);
  const country = /^[A-Z]{2}$/.test(region) && !noCountry.test(region) ? region : '';
  if (country && /^..$/.test(language)) return `${language}_${country}`;
  const likely = new Intl.Locale([language || 'und', script ?? []].flat().join('-')).maximize();
  return likely.region && /^..$/.test(likely.language)
    ? `${likely.language}_${country || likely.region}`
    : `en_${country || 'US'}`;
});

/** Whether the page was reloaded, or reached by Back or Forward. */
export const isRevisited = (): boolean => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !!navigation && navigation.type !== 'navigate';
};
