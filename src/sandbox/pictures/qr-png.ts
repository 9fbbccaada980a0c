import { toBase64 } from '../crypto/base64.js';
import { png } from './png.js';
import { qrCode } from '../../domain/qr-code.js';

const SCALE = 6;
const QUIET = 4;

/** A QR code as base64 of a PNG, with its quiet zone. */
export const qrPng = (text: string): string => {
  const modules = qrCode(new TextEncoder().encode(text));
  const margin = new Array<boolean>(QUIET).fill(false);
  const blank = new Array<boolean>(modules.length + 2 * QUIET).fill(false);
  const framed = [
    ...Array.from({ length: QUIET }, () => blank),
    ...modules.map((row) => [...margin, ...row, ...margin]),
    ...Array.from({ length: QUIET }, () => blank),
  ];
  const scaled = framed.flatMap((row) => {
    const wide = row.flatMap((dark) => new Array<boolean>(SCALE).fill(dark));
    return Array.from({ length: SCALE }, () => wide);
  });
  return toBase64(png(scaled));
};
