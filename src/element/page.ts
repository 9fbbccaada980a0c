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

/** BCP 47, whichever way it was written: of the attribute, the closest `lang`, or the browser. */
export const localeOf = (host: HTMLElement, attribute: string | undefined): string => {
  const closest = (node: Element): string | null | undefined => {
    const found = node.closest('[lang]')?.getAttribute('lang');
    const root = node.getRootNode();
    return found || (root instanceof ShadowRoot ? closest(root.host) : undefined);
  };
  const tag = (attribute || closest(host) || navigator.language).replace(/_/g, '-');
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    return 'en';
  }
};

/** The platform's spelling, `xx_YY`; a language without a region gets its most likely one. */
export const platformLocale = (locale: string): string => {
  const { language, region } = new Intl.Locale(locale).maximize();
  return `${language}_${region}`;
};
