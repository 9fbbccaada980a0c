import type { MiddlewareHandler } from 'hono';

/**
 * The policy of every page: only the shop's own files, and the platform for data and pictures. `style-src` and
 * `script-src` allow nothing inline.
 */
const policy = (platformOrigin: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `connect-src 'self' ${platformOrigin}`,
    `img-src 'self' ${platformOrigin}`,
    // The bank's page in a dialog, and the page that it returns to. Real banks are many: `https:`.
    `frame-src 'self' ${platformOrigin}`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'self'`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html`,
  ].join('; ');

export const securityHeaders = (platformOrigin: string): MiddlewareHandler => {
  const strict = policy(platformOrigin);
  // After a plain form was submitted, browsers also apply `form-action` to the redirect to the bank.
  const forms = strict.replace(`form-action 'self'`, `form-action 'self' ${platformOrigin}`);
  return async (context, next) => {
    await next();
    const headers = {
      'Content-Security-Policy': context.req.path === '/form.html' ? forms : strict,
      'X-Content-Type-Options': 'nosniff',
      // The return URL contains a secret.
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
    };
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
  };
};

const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Refuses other host names: a page whose DNS name points here would share the shop's origin. */
export const knownHostsOnly =
  (hosts: readonly string[]): MiddlewareHandler =>
  async (context, next) => {
    const { hostname } = new URL(context.req.url);
    return loopback.test(hostname) || hosts.includes(hostname)
      ? next()
      : context.text('The shop is not known by this name: see SHOP_HOSTS', 421);
  };

/**
 * Refuses posts from pages of other sites; the platform's webhooks do not come from a browser and have a
 * signature.
 */
export const ownPagesOnly: MiddlewareHandler = async (context, next) => {
  const { method, path } = context.req;
  if (method !== 'GET' && method !== 'HEAD' && path !== '/webhooks') {
    const site = context.req.header('sec-fetch-site');
    const origin = context.req.header('origin');
    const foreign = site ? site !== 'same-origin' : origin && origin !== new URL(context.req.url).origin;
    if (foreign) return context.text('Only from this shop’s own pages', 403);
  }
  return next();
};
