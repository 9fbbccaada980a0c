import { inventedErrors } from './errors.js';

/** The largest body of a request, in bytes. */
export const BODY_LIMIT = 1_048_576;
/** The deepest nesting of a JSON body. */
const DEPTH_LIMIT = 32;

/** Reads the body at once, which Firefox requires; the caller is a page there, and has the memory already. */
const readWhole = async (request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > limit) throw inventedErrors.bodyTooLarge();
  return bytes;
};

/** Reads a body up to the limit. */
export const readBytes = async (request: Request, limit = BODY_LIMIT): Promise<Uint8Array<ArrayBuffer>> => {
  const claimed = request.headers.has('transfer-encoding') ? null : request.headers.get('content-length');
  if (Number(claimed ?? 0) > limit) throw inventedErrors.bodyTooLarge();
  if (request.body === undefined) return readWhole(request, limit);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > limit) {
      await reader?.cancel();
      throw inventedErrors.bodyTooLarge();
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
};

/** The nesting depth of the text, counted without parsing it. */
const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth--;
  }
  return deepest;
};

/** Parses JSON from bytes: strict UTF-8, strict JSON, limited depth. */
export const parseJson = (bytes: Uint8Array): unknown => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw inventedErrors.notUtf8();
  }
  if (depthOf(text) > DEPTH_LIMIT) throw inventedErrors.tooDeep();
  try {
    return JSON.parse(text);
  } catch {
    throw inventedErrors.notJson();
  }
};

/** Parses a request's JSON; a request without a body is an empty object. */
export const readJson = async (request: Request): Promise<unknown> => {
  const bytes = await readBytes(request);
  if (bytes.byteLength === 0) return {};
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw inventedErrors.wrongContentType();
  return parseJson(bytes);
};
