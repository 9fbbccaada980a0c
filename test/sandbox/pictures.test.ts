import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import jsQr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrPng } from '../../src/sandbox/pictures/qr-png.js';

/** Reads a PNG of one bit per pixel by its chunks, checks its sums by inflating it, and gives RGBA. */
const readPng = (bytes: Buffer) => {
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
  const head = chunks.get('IHDR') as Buffer;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const raw = inflateSync(chunks.get('IDAT') as Buffer);
  const stride = 1 + Math.ceil(width / 8);
  expect(raw.length).toBe(stride * height);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const light = ((raw[y * stride + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      pixels.fill(light * 255, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return { width, height, pixels };
};

const decode = (text: string) => {
  const { width, height, pixels } = readPng(Buffer.from(qrPng(text), 'base64'));
  return Buffer.from(jsQr(pixels, width, height)?.binaryData ?? []).toString();
};

describe('QR codes', () => {
  it.each([1, 14, 15, 26, 27, 42, 62, 84, 106, 122, 152, 180, 181, 213, 214, 251, 287, 331, 362, 412])(
    'A QR code of %i bytes can be decoded',
    (length) => {
      const text = 'a1/'.repeat(140).slice(0, length);
      expect(decode(text)).toBe(text);
    },
  );

  it('A QR code of any text can be decoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }), (text) => {
        const bytes = Buffer.from(text);
        fc.pre(bytes.toString() === text);
        expect(decode(text)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('A text that is too long for a QR code is refused', () => {
    expect(() => qrPng('x'.repeat(413))).toThrow(RangeError);
  });
});
