interface Options {
  readonly status?: number;
  /** Where the page's form may finally lead, beside the sandbox itself. */
  readonly returnUrls?: readonly (string | undefined)[];
  /** Whether the page contains a checkout, which runs scripts and calls the Client API. */
  readonly checkout?: boolean;
  /** Whether no page may show it in a frame. */
  readonly unframed?: boolean;
}

/** The source for `form-action`: an origin, or the scheme of an app; never anything that ends the directive. */
const sourceOf = (url: string): string => {
  const { origin, protocol } = new URL(url);
  const source = origin === 'null' ? protocol : origin;
  return /[\s;,']/.test(source) ? '' : source;
};

/** A page for people: nothing inline or external, never cached. */
export const pageResponse = (
  page: string,
  { status = 200, returnUrls = [], checkout = false, unframed = false }: Options = {},
): Response =>
  new Response(page, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      ...(unframed && { 'X-Frame-Options': 'DENY' }),
      'Content-Security-Policy':
        `default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; ` +
        `form-action ${["'self'", ...returnUrls.flatMap((url) => (url === undefined ? [] : sourceOf(url)))].join(' ')}` +
        (checkout
          ? `; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`
          : ''),
    },
  });
