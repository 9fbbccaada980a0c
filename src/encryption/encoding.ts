import type { Bytes } from './suite.js';

/** RFC 7515 §2: URL-safe alphabet, no padding. */
export const base64url = (data: Bytes): string => {
  const binary = [...data].map((byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

/**
 * Decodes standard base64.
 * @throws if the text is not base64
 */
export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** Made when needed: jsdom has no `TextEncoder`, and modules are imported there too. */
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export const hex = (data: Bytes): string =>
  [...data].map((byte) => (byte + 256).toString(16).slice(1)).join('');
