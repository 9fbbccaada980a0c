import type { Bytes } from './suite.js';

declare global {
  interface Uint8Array {
    /** ES2026, in newer browsers only. */
    toBase64?(options: { alphabet: 'base64url'; omitPadding: true }): string;
  }
}

/** RFC 7515 §2: URL-safe alphabet, no padding. */
export const base64url = (data: Bytes): string => {
  if (data.toBase64) return data.toBase64({ alphabet: 'base64url', omitPadding: true });
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
