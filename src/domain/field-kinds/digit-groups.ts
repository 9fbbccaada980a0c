import { asciiDigits } from '../digits.js';

/** The groups of digits of a text, separated by slashes: `5.4.2031` is `5/4/2031`. */
export const slashed = (text: string): string =>
  asciiDigits(text).trim().replace(/\D+/g, '/').replace(/^\//, '');

/** The digits without slashes; a group of one digit before a slash gets a leading zero. */
export const padded = (slashed: string): string => slashed.replace(/\b[1-9]\//g, '0$&').replace(/\//g, '');
