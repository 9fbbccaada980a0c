import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64url, fromBase64, hex, utf8 } from '../../src/encryption/encoding.js';

const data = fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes));
const holds = (claim: (bytes: Uint8Array<ArrayBuffer>) => void) =>
  fc.assert(
    fc.property(data, (bytes) => {
      claim(bytes);
    }),
  );

describe('base64url', () => {
  it('Base64url agrees with Node', () => {
    holds((bytes) => expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url')));
  });

  it('The base64url encoder accepts 256 KB', () => {
    const bytes = new Uint8Array(2 ** 18).fill(255);
    expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  });
});

it('Standard base64 is decoded as Node encodes it', () => {
  holds((bytes) => expect(fromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes));
});

it('Hexadecimal is encoded as Node encodes it', () => {
  holds((bytes) => expect(hex(bytes)).toBe(Buffer.from(bytes).toString('hex')));
});

it('UTF-8 text is encoded as Node decodes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Buffer.from(utf8(text)).toString()).toBe(text);
    }),
  );
});
