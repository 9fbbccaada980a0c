import { randomHex, toBase64 } from '../crypto/base64.js';
import { BODY_LIMIT, readBytes } from '../http/body.js';
import { inventedErrors, observedErrors } from '../http/errors.js';
import type { FileRecord } from '../records/types.js';

const TYPES: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/gif',
  'text/plain',
]);

/** The file of a `multipart/form-data` upload, under the name `file`. */
export const readFile = async (request: Request, merchantId: string, now: number): Promise<FileRecord> => {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) throw inventedErrors.wrongContentType();
  const body = await readBytes(request, 10 * BODY_LIMIT);
  let file: FormDataEntryValue | null;
  try {
    file = (await new Response(body, { headers: { 'Content-Type': type } }).formData()).get('file');
  } catch {
    throw observedErrors.invalidValue('body');
  }
  if (!(file instanceof File)) throw observedErrors.missing('file');
  const fileType = file.type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!TYPES.has(fileType)) throw observedErrors.invalidValue('file');
  return {
    id: randomHex(),
    merchantId,
    createdAt: now,
    name: file.name.replace(/[^\w. -]/g, '_').slice(-100),
    type: fileType,
    size: file.size,
    content: toBase64(new Uint8Array(await file.arrayBuffer())),
  };
};
