/** Standard base64, with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
};

const toBase64Url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/==?$/, '');

/**
 * Decodes strict base64url: no padding, no other alphabet, no stray bits at the end, all of which would be written
 * otherwise.
 */
export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  const bytes = fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
  return bytes && toBase64Url(bytes) === text ? bytes : undefined;
};

/** Also accepts the spelling that the real platform was observed to accept. */
export const fromEitherBase64 = (text: string): Uint8Array<ArrayBuffer> | undefined =>
  fromBase64Url(text.replaceAll('+', '-').replaceAll('/', '_').replace(/==?$/, ''));

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** 128 random bits as 32 lower-case hex digits. */
export const randomHex = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));
