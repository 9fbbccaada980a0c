import type { Hono } from 'hono';
import type { Env } from '../http/endpoint.js';
import { errorAnswer, toResponse } from '../http/answer.js';
import { ours } from '../http/errors.js';

/** Logos and tooltip pictures, under the paths that the Client API names. */
export const mountAssets = (app: Hono<Env>): void => {
  app.get('/assets/*', () => toResponse(errorAnswer(ours.unknownPath())));
};
