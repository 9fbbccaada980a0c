import { type Version, dataCodewords, interleave, versions } from './qr/codewords.js';
import { frame } from './qr/frame.js';
import { masks, penalty, withData } from './qr/masks.js';

/*
 * QR codes (ISO/IEC 18004) in byte mode with error correction level M, versions 1 to 15: up to 412 bytes, enough for
 * the links of an app.
 */

const capacityOf = ([, blocks]: Version) => blocks.reduce((sum, [count, data]) => sum + count * data, 0);

/**
 * The modules of a QR code, dark ones true, without a quiet zone.
 * @throws RangeError if the data is too long
 */
export const qrCode = (bytes: Uint8Array): readonly (readonly boolean[])[] => {
  const index = versions.findIndex(
    (candidate, at) => bytes.length + (at < 9 ? 2 : 3) <= capacityOf(candidate),
  );
  const chosen = versions[index];
  if (!chosen) throw new RangeError('The text is too long for a code of this size.');
  const version = index + 1;
  const codewords = interleave(dataCodewords(bytes, version, capacityOf(chosen)), chosen);
  const empty = frame(version);
  const grids = masks.map((_, mask) => withData(empty, codewords, mask));
  const best = grids.reduce((a, b) => (penalty(b) < penalty(a) ? b : a));
  return best.map((row) => row.map((dark) => dark === true));
};
