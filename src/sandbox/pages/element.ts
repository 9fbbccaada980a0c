import type { Hono } from 'hono';
import { errorAnswer, toResponse } from '../http/answer.js';
import type { Env } from '../http/endpoint.js';
import { inventedErrors } from '../http/errors.js';
import type { World } from '../world.js';

/** The checkout's own module. */
export const ELEMENT = 'connect-checkout.js';

/** Serves the built checkout and its chunks to pages that contain it, and nothing else. */
export const mountElement = (app: Hono<Env>, { settings }: World): void => {
  app.get('/element/*', async ({ req }) => {
    const path = req.path.slice('/element/'.length);
    const script = /^(chunks\/)?[\w-]+\.js$/.test(path) ? await settings.element(path) : undefined;
    if (script === undefined) return toResponse(errorAnswer(inventedErrors.unknownPath()));
    return new Response(script, {
      headers: {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Cache-Control': 'no-cache',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
};
