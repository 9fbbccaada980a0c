/** Text as HTML: what the sandbox shows may have been written by anybody. */
export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#f4f5f7,#14161a)}
main{box-sizing:border-box;width:min(26rem,100vw - 2rem);margin:1rem;padding:2rem;border-radius:12px;
background:light-dark(#fff,#1e2127);box-shadow:0 1px 3px #0003}
h1{font-size:1.25rem;margin:0 0 .25rem}p{margin:.25rem 0 1rem}dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:1rem 0}
dt{opacity:.7}dd{margin:0;text-align:end;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
form{display:grid;gap:.5rem}button{font:inherit;padding:.75rem;border-radius:8px;border:1px solid #8888;background:none;color:inherit;cursor:pointer}
button:first-of-type{background:#1857c4;border-color:#1857c4;color:#fff}small{opacity:.7}`;

const styleHash = async (): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
};

export interface Page {
  readonly title: string;
  /** Markup; values in it went through {@link escape}. */
  readonly body: string;
  readonly status?: number;
  /** Where the form's answer may lead, beside the sandbox itself. */
  readonly formTarget?: string;
}

/** A page of the sandbox: no script, nothing from elsewhere, never cached. */
export const page = async ({ title, body, status = 200, formTarget }: Page): Promise<Response> =>
  new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${escape(title)}</title><style>${STYLE}</style><main><h1>${escape(title)}</h1>${body}` +
      `<small>Sandbox. Not for real cards, no money moves.</small></main></html>`,
    {
      status,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Content-Security-Policy':
          `default-src 'none'; style-src 'sha256-${await styleHash()}'; base-uri 'none'; ` +
          `form-action 'self'${formTarget === undefined ? '' : ` ${formTarget}`}`,
      },
    },
  );
