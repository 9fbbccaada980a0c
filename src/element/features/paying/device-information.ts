import type { DeviceInformation } from '../../../domain/payment-request.js';

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
