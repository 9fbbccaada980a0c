import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { earlyLinks } from '../shop/pages/head.js';
import type { Shop } from './shop.js';

/**
 * Sends `103 Early Hints` ahead of a page that has to wait for its session: what the page will connect to and load.
 *
 * Browsers follow them over HTTP/2 and later, which this shop speaks only behind a proxy or CDN that passes them on; over
 * HTTP/1 they read past them. Only requests of browsers that open a page get them, as other clients may stumble.
 */
export const sendEarlyHints = (context: Context, { platformOrigin }: Shop): void => {
  // Without a server of Node around the app, there is nothing to write to.
  const outgoing = (context.env as Partial<HttpBindings> | undefined)?.outgoing;
  if (!outgoing || context.req.header('Sec-Fetch-Mode') !== 'navigate') return;
  outgoing.writeEarlyHints({ link: [...earlyLinks(platformOrigin)] });
};
