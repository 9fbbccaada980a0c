import { cors } from 'hono/cors';

/** What lets any page read an answer of the Client API. */
export const corsHeaders = { 'Access-Control-Allow-Origin': '*' } as const;

/**
 * Any page may call the Client API and read its answers, errors too; none may send cookies. The Server API has none of
 * this.
 */
export const clientCors = (exposedHeaders: readonly string[]) =>
  cors({
    origin: '*',
    allowHeaders: ['Authorization', 'Content-Type', 'X-GCS-ClientMetaInfo'],
    allowMethods: ['GET', 'POST', 'OPTIONS'],
    exposeHeaders: [...exposedHeaders],
    maxAge: 600,
  });
