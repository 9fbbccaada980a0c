import { type ApiError } from './errors.js';
import type { Json, JsonObject } from './json.js';

/** An endpoint's answer as plain data, which can be stored and repeated. */
export interface Answer {
  readonly status: number;
  readonly body?: Json;
  /** A file instead of JSON. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: JsonObject): Answer => ({ status: 200, body });
/** @param location path of the new resource, beside the call's own merchant: `payments/…`. */
export const created = (body: JsonObject, location?: string): Answer => ({
  status: 201,
  body,
  ...(location !== undefined && { headers: { Location: location } }),
});
export const noContent: Answer = { status: 204 };

export const errorAnswer = (error: ApiError): Answer => ({
  status: error.status,
  headers: error.headers,
  body: { errorId: crypto.randomUUID(), errors: error.errors.map((entry) => ({ ...entry })), ...error.extra },
});

/** The platform's answers must not be cached or sniffed; their type is `application/json` without a charset. */
export const toResponse = ({ status, body, bytes, headers }: Answer): Response => {
  const response = new Response(bytes ?? (body === undefined ? null : JSON.stringify(body)), { status });
  response.headers.set('Cache-Control', 'no-store');
  response.headers.set('X-Content-Type-Options', 'nosniff');
  if (body !== undefined) response.headers.set('Content-Type', 'application/json');
  for (const [name, value] of Object.entries(headers ?? {})) response.headers.set(name, value);
  return response;
};
