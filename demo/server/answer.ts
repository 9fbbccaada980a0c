import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PlatformAnswer } from './platform.js';

/** Passes the platform's answer on to the page, unchanged. */
export const pass = (context: Context, { status, body }: PlatformAnswer<unknown>): Response => {
  context.header('Cache-Control', 'no-store');
  return context.json(body as object, status as ContentfulStatusCode);
};

/** The shop's own refusal, in the form of the platform's. */
export const refuse = (context: Context, code: string, propertyName: string, status = 400): Response =>
  pass(context, {
    status,
    isSuccess: false,
    body: { errors: [{ code, message: code, propertyName, httpStatusCode: status }] },
  });
