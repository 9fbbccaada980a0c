import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { base64url, fromBase64, hex, utf8 } from '../../src/encryption/encoding.js';

const data = fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes));
const prototype = Uint8Array.prototype as { toBase64?: unknown };
const native = prototype.toBase64;

afterEach(() => {
  if (native) prototype.toBase64 = native;
  else delete prototype.toBase64;
});

const holds = (claim: (bytes: Uint8Array<ArrayBuffer>) => void) =>
  fc.assert(
    fc.property(data, (bytes) => {
      claim(bytes);
    }),
  );

describe('base64url', () => {
  it('equals Node’s, where the engine brings none', () => {
    delete prototype.toBase64;
    holds((bytes) => expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url')));
  });

  it('asks the engine for what RFC 7515 means, where it brings its own', () => {
    prototype.toBase64 = function (this: Uint8Array, options: unknown) {
      expect(options).toEqual({ alphabet: 'base64url', omitPadding: true });
      return `native ${this.length}`;
    };
    holds((bytes) => expect(base64url(bytes)).toBe(`native ${bytes.length}`));
  });

  it('takes 256 KB', () => {
    delete prototype.toBase64;
    const bytes = new Uint8Array(2 ** 18).fill(255);
    expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  });
});

it('reads standard base64', () => {
  holds((bytes) => expect(fromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes));
});

it('writes hexadecimal', () => {
  holds((bytes) => expect(hex(bytes)).toBe(Buffer.from(bytes).toString('hex')));
});

it('writes UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Buffer.from(utf8(text)).toString()).toBe(text);
    }),
  );
});
