import type { Hono } from 'hono';
import { assetResponse } from '../assets/index.js';
import { errorAnswer, toResponse } from '../http/answer.js';
import type { Env } from '../http/endpoint.js';
import { inventedErrors } from '../http/errors.js';

/** Serves logos and tooltip pictures by the paths in the Client API, and nothing else. */
export const mountAssets = (app: Hono<Env>): void => {
  app.get('/assets/*', (context) => {
    const { pathname, search } = new URL(context.req.url);
    const asset = assetResponse(pathname.slice('/assets/'.length) + search);
    if (!asset) return toResponse(errorAnswer(inventedErrors.unknownPath()));
    return new Response(asset.body, {
      headers: {
        'Content-Type': asset.contentType,
        'Cache-Control': 'public, max-age=86400',
        // Lets isolated pages of other origins show them.
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      },
    });
  });
};
