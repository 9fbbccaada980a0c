import type { Hono } from 'hono';
import { assetResponse } from '../assets/index.js';
import { errorAnswer, toResponse } from '../http/answer.js';
import type { Env } from '../http/endpoint.js';
import { ours } from '../http/errors.js';

const headers = {
  // Any shop may show them, one that isolates itself as well.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=3600',
  'Content-Security-Policy': "default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
};

/** Logos and tooltip pictures, under the paths that the Client API names. */
export const mountAssets = (app: Hono<Env>): void => {
  app.get('/assets/*', ({ req }) => {
    const { pathname, search } = new URL(req.url);
    const asset = assetResponse(pathname.slice('/assets/'.length) + search);
    if (!asset) return toResponse(errorAnswer(ours.unknownPath()));
    return new Response(asset.body, { headers: { ...headers, 'Content-Type': asset.contentType } });
  });
};
