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

/** The platform's spelling, `xx_YY`; a language without a region gets its most likely one, which takes a while to find. */
export const platformLocale = (tag: string): string => {
  const locale = new Intl.Locale(tag);
  return `${locale.language}_${locale.region ?? locale.maximize().region}`;
};
