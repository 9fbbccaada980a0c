/* A black-and-white picture as PNG with uncompressed deflate, which needs no library. */

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

const crc32 = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};

const adler32 = (bytes: Uint8Array): number => {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return ((high << 16) | low) >>> 0;
};

const number = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

const chunk = (type: string, data: readonly number[]): number[] => {
  const body = [...Array.from(type, (char) => char.charCodeAt(0)), ...data];
  return [...number(data.length), ...body, ...number(crc32(Uint8Array.from(body)))];
};

/** Wraps data as zlib (RFC 1950 and 1951) in stored blocks of at most 65,535 bytes. */
const zlib = (bytes: readonly number[]): number[] => {
  const out = [0x78, 0x01];
  for (let at = 0; at < bytes.length; at += 65_535) {
    const block = bytes.slice(at, at + 65_535);
    const last = at + 65_535 >= bytes.length ? 1 : 0;
    const [low, high] = [block.length & 255, block.length >>> 8];
    out.push(last, low, high, low ^ 255, high ^ 255, ...block);
  }
  return [...out, ...number(adler32(Uint8Array.from(bytes)))];
};

/** @param rows dark pixels are true; all rows are equally long. */
export const png = (rows: readonly (readonly boolean[])[]): Uint8Array => {
  const width = rows[0]?.length ?? 0;
  const scanlines = rows.flatMap((row) => {
    const packed: number[] = [0];
    for (let at = 0; at < width; at += 8)
      packed.push(
        Array.from({ length: 8 }, (_, bit) => row[at + bit]).reduce(
          (byte, dark) => (byte << 1) | (dark ? 0 : 1),
          0,
        ),
      );
    return packed;
  });
  return Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunk('IHDR', [...number(width), ...number(rows.length), 1, 0, 0, 0, 0]),
    ...chunk('IDAT', zlib(scanlines)),
    ...chunk('IEND', []),
  ]);
};
