import type { DeviceInformation } from '../../../domain/payment-request.js';

/**
 * What 3-D Secure wants to know of the browser.
 * @param inner the size of what the bank's page is shown in; by default the whole page
 */
export const deviceInformation = (
  inner: Pick<DeviceInformation['browserData'], 'innerHeight' | 'innerWidth'> = globalThis,
): DeviceInformation => ({
  timezoneOffsetUtcMinutes: new Date().getTimezoneOffset(),
  locale: navigator.language,
  browserData: {
    javaScriptEnabled: true,
    javaEnabled: false,
    colorDepth: screen.colorDepth,
    screenHeight: screen.height,
    screenWidth: screen.width,
    innerHeight: inner.innerHeight,
    innerWidth: inner.innerWidth,
  },
});
