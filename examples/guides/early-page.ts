import type { ServerResponse } from 'node:http';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * A checkout page that brings its session along.
 * @param platform the origin of the session's clientApiUrl
 * @param integrity of connect-checkout.js, from dist/integrity.json
 */
export const sendCheckout = async (
  response: ServerResponse,
  platform: string,
  integrity: string,
  createSession: () => Promise<object>,
): Promise<void> => {
  // Browsers connect and load while the session is made. Other clients, which may stumble over it, do not say this header.
  if (response.req.headers['sec-fetch-mode'] === 'navigate')
    response.writeEarlyHints({
      link: [`<${platform}>; rel=preconnect; crossorigin`, '</connect-checkout.js>; rel=modulepreload'],
    });
  const session = await createSession();
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`<!doctype html>
    <title>Pay</title>
    <link rel="preconnect" href="${platform}" crossorigin />
    <link rel="modulepreload" href="/connect-checkout.js" integrity="${integrity}" />
    <script type="module" src="/connect-checkout.js" integrity="${integrity}" async></script>
    <connect-checkout session="${escaped(JSON.stringify(session))}" session-url="/api/session"
      payment-url="/api/payments" return-url="/" amount="2980" currency="EUR" country="NL"></connect-checkout>`);
};
