import type { DeviceInformation } from '../domain/payment-request.js';

/** What 3-D Secure wants to know of the browser. */
export const deviceInformation = (): DeviceInformation => ({
  timezoneOffsetUtcMinutes: new Date().getTimezoneOffset(),
  locale: navigator.language,
  browserData: {
    javaScriptEnabled: true,
    javaEnabled: false,
    colorDepth: screen.colorDepth,
    screenHeight: screen.height,
    screenWidth: screen.width,
    innerHeight,
    innerWidth,
  },
});

/** Whether a language can be told from it; nothing at all leaves it to the page. */
export const isLanguage = (tag: string | undefined): boolean => {
  try {
    return !tag || !!new Intl.Locale(tag.replace(/_/g, '-'));
  } catch {
    return false;
  }
};

/** BCP 47, whichever way it was written: of the attribute, the closest `lang`, the document or the browser. */
export const localeOf = (host: HTMLElement, attribute: string | undefined): string => {
  const tag =
    attribute ||
    host.closest<HTMLElement>('[lang]')?.lang ||
    document.documentElement.lang ||
    navigator.language;
  try {
    return new Intl.Locale(tag.replace(/_/g, '-')).toString();
  } catch {
    return 'en';
  }
};

/** Codes that stand for no country: unknown, private, the EU, the UN. */
const noCountry = /^(?:EU|EZ|QO|UN|ZZ|X[ABC])$/;

/**
 * The platform's spelling, `xx_YY`, of a language and a country of two letters each. A tag without a country, or with a
 * larger area (`es-419`), gets the language's most likely one, which takes a while to find; a language that has no
 * code of two letters is English.
 */
export const platformLocale = (tag: string): string => {
  const { language, script, region = '' } = new Intl.Locale(tag);
  const country = /^[A-Z]{2}$/.test(region) && !noCountry.test(region) ? region : '';
  if (country && /^..$/.test(language)) return `${language}_${country}`;
  const likely = new Intl.Locale([language || 'und', script ?? []].flat().join('-')).maximize();
  return likely.region && /^..$/.test(likely.language)
    ? `${likely.language}_${country || likely.region}`
    : `en_${country || 'US'}`;
};

/** The page was reloaded, or Back or Forward led to it. */
export const isRevisited = (): boolean => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !!navigation && navigation.type !== 'navigate';
};
