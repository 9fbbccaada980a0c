import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, getPublicKey } from '../../src/client/index.js';
import type { Session } from '../../src/domain/session.js';
import { integrityOf } from '../../tools/integrity.js';
import { testCards } from '../../demo/shop/test-cards.js';
import { type RunningDemo, start } from '../../demo/start.js';
import { cards, visitor } from './visitor.js';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await start({ port: 0, sandboxPort: 0 });
});
afterAll(() => demo.close());

const open = () => visitor(demo.shopUrl);
const built = new URL('../../dist/', import.meta.url);
const isBuilt = existsSync(new URL('connect-checkout.js', built));

/** Exactly as asked: no decoding, no tidying of the path. */
const raw = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const { port } = new URL(demo.shopUrl);
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });

/** The links of the answers with the status 103 that come before the page. */
const hintsOf = (path: string, headers: Record<string, string>) =>
  new Promise<readonly string[]>((resolve, reject) => {
    const { port } = new URL(demo.shopUrl);
    const links: string[] = [];
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(links));
    })
      .on('information', ({ statusCode, headers: { link } }) => links.push(`${statusCode} ${String(link)}`))
      .on('error', reject)
      .end();
  });

describe('What the shop sends ahead of a page', () => {
  const byBrowser = { 'Sec-Fetch-Mode': 'navigate' };

  it('A browser that opens a page with a session is told beforehand what it needs', async () => {
    expect(await hintsOf('/', byBrowser)).toEqual([
      `103 <${demo.sandboxUrl}>; rel=preconnect; crossorigin, </connect-checkout.js>; rel=modulepreload`,
    ]);
  });

  it.each([
    ['a page that waits for nothing', '/form.html', byBrowser],
    ['a client that opens no page', '/', {}],
    ['a script of the page', '/', { 'Sec-Fetch-Mode': 'cors' }],
  ])('Nothing is sent ahead to %s', async (_, path, headers) => {
    expect(await hintsOf(path, headers)).toEqual([]);
  });
});

describe('The pages of the shop', () => {
  const paths = [
    '/',
    '/?locale=ar',
    '/form.html',
    '/events.html',
    '/order/MF-NOTHING',
    '/return',
    '/nowhere',
  ];

  it.each(paths)('The page has the strict policy and nothing inline: %s', async (path) => {
    const answer = await open().request(path);
    const policy = answer.headers.get('content-security-policy') ?? '';
    for (const part of [
      `default-src 'none'`,
      `script-src 'self';`,
      `style-src 'self';`,
      `connect-src 'self' ${demo.sandboxUrl}`,
      `img-src 'self' ${demo.sandboxUrl}`,
      `frame-ancestors 'self'`,
      `require-trusted-types-for 'script'`,
      `trusted-types lit-html`,
    ])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|\*/);
    const html = await answer.text();
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:/i);
  });

  it('Only the plain form’s page may submit to the bank', async () => {
    const formAction = async (path: string) =>
      /form-action [^;]*/.exec(
        (await open().request(path)).headers.get('content-security-policy') ?? '',
      )?.[0];
    expect(await formAction('/')).toBe(`form-action 'self'`);
    expect(await formAction('/form.html')).toBe(`form-action 'self' ${demo.sandboxUrl}`);
  });
});

describe('The query of the shop’s address', () => {
  const tag = async (search: string) =>
    /<connect-checkout\s[^>]*>/
      .exec((await open().page(`/${search}`)).html)?.[0]
      .replace(/\s+/g, ' ')
      .replace(/order=MF-\w{9}/, 'order=…')
      .replace(/session="[^"]+"/, 'session="…"');

  it('An empty query gives €29.80 in the Netherlands', async () => {
    expect(await tag('')).toBe(
      '<connect-checkout session="…" session-url="/api/session" payment-url="/api/payments?order=…" return-url="/return" amount="2980" currency="EUR" country="NL" allow-removal >',
    );
  });

  it.each([
    ['?country=BE&locale=fr', ['country="BE"', 'locale="fr"', 'amount="2980"']],
    ['?currency=JPY', ['amount="298000"', 'currency="JPY"']],
    ['?currency=BHD&country=BH&locale=ar', ['amount="1192"', 'dir="rtl"']],
    ['?amount=0', ['amount="0"']],
    ['?ungrouped&payment-product=809', ['ungrouped', 'payment-product="809"']],
  ])('The query sets the element’s attributes: %s', async (search, attributes) => {
    for (const attribute of attributes) expect(await tag(search)).toContain(attribute);
  });

  it.each([
    '?country=nl',
    '?currency=XYZ',
    '?amount=-5',
    '?amount=1e3',
    '?merchant=1',
    '?locale=%22%3E',
    '?locale=x-y',
  ])('An invalid query is ignored: %s', async (search) => expect(await tag(search)).toBe(await tag('')));

  it('An Arabic page is right to left and in Arabic', async () => {
    const { html } = await open().page('/?locale=ar');
    expect(html).toMatch(/<html lang="ar" dir="rtl">/);
    expect(html).toContain('طلبك');
  });

  it.each([
    ['pt-BR', 'Seu pedido'],
    ['zh-TW', '您的訂單'],
    ['zh_HK', '您的訂單'],
    ['pt-PT', 'Your order'],
    ['zh-CN', 'Your order'],
  ])('The shop speaks the language of %s', async (locale, words) => {
    const { html } = await open().page(`/?locale=${locale}`);
    expect(html).toContain(words);
  });

  it('The query is repeated as text, never as markup', async () => {
    const { html } = await open().page('/?x="><img src=x onerror=alert(1)>');
    expect(html).not.toContain('<img src=x');
  });
});

describe('The session in the page', () => {
  const sessionIn = (html: string) => {
    const json = /<connect-checkout[^>]*\ssession="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"');
    return json === undefined ? undefined : (JSON.parse(json) as Session);
  };

  it('The cart’s page brings a session that works, and another one each time', async () => {
    const consumer = open();
    const [first, second] = [
      sessionIn((await consumer.page('/')).html)!,
      sessionIn((await consumer.page('/')).html)!,
    ];
    expect(first.clientApiUrl).toContain(demo.sandboxUrl);
    expect((await getPublicKey(connect(first))).keyId).not.toBe('');
    expect(second.clientSessionId).not.toBe(first.clientSessionId);
  });

  it('No cache stores a page with a session, and its address does not tell of it', async () => {
    const answer = await open().request('/');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    const { clientSessionId } = sessionIn(await answer.text())!;
    expect(answer.url).not.toContain(clientSessionId);
  });

  it('A page that the platform gives no session asks for one later', async () => {
    const rule = { merchant: '1001', path: '/sessions', method: 'POST', times: 1 } as const;
    demo.sandbox.faults.add({ ...rule, kind: 'status', status: 500 });
    const failed = await open().page('/');
    expect(failed.status).toBe(200);
    expect(sessionIn(failed.html)).toBeUndefined();
    expect(failed.html).toContain('session-url="/api/session"');
  });

  it.each(['/form.html', '/hosted.html', '/save.html', '/account.html', '/events.html'])(
    'The page asks for its session: %s',
    async (path) => expect(sessionIn((await open().page(path)).html)).toBeUndefined(),
  );

  it.runIf(isBuilt)(
    'A page has the digest of the checkout’s module, at its link and at its script',
    async () => {
      const { html } = await open().page('/');
      const digests = [...html.matchAll(/connect-checkout\.js"\s+integrity="([^"]+)"/g)].map(
        ([, digest]) => digest,
      );
      const digest = integrityOf(await readFile(new URL('connect-checkout.js', built)));
      expect(digests).toEqual([digest, digest]);
    },
  );
});

describe('Static files', () => {
  const css = new URL('../../demo/shop/assets/shop.css', import.meta.url);

  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (bytes: Buffer) => bytes],
  ] as const)('A file is compressed for the accepted encoding %s', async (accepted, encoding, decode) => {
    const { status, headers, body } = await raw('/shop.css', { 'accept-encoding': accepted });
    expect([status, headers['content-type'], headers['content-encoding']]).toEqual([
      200,
      'text/css; charset=utf-8',
      encoding,
    ]);
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(decode(body).equals(await readFile(css))).toBe(true);
  });

  it('An unchanged file is answered with 304', async () => {
    const first = await raw('/shop.css', { 'accept-encoding': 'br' });
    const again = await raw('/shop.css', {
      'accept-encoding': 'br',
      'if-none-match': String(first.headers['etag']),
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it.each([
    '/../package.json',
    '/..%2fpages%2fcart.ts',
    '/%2e%2e/%2e%2e/start.ts',
    '/chunks/..%2f..%2fpackage.json',
    '/chunks/../../package.json',
    '/%',
    '/shop.css%00',
  ])('A path outside the shop’s files is answered with 404: %s', async (path) => {
    expect((await raw(path)).status).toBe(404);
  });

  it.runIf(isBuilt)(
    'The checkout’s entry file is revalidated each time, and its chunks are cached',
    async () => {
      const entry = await raw('/connect-checkout.js', { 'accept-encoding': 'br' });
      expect(entry.headers).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'content-encoding': 'br',
        'cache-control': 'no-cache',
      });
      const source = await readFile(new URL('connect-checkout.js', built));
      expect(brotliDecompressSync(entry.body).equals(source)).toBe(true);
      const [chunk = ''] = await readdir(new URL('chunks/', built));
      const paying = (await readdir(built)).find((name) => name.startsWith('connect-checkout-paying-'));
      for (const path of [`/chunks/${chunk}`, `/${paying}`])
        expect((await raw(path)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    },
  );
});

describe('The test cards on the page', () => {
  it.each([
    ['paid', 201, 'PENDING_APPROVAL'],
    ['challenge', 201, 'REDIRECTED'],
    ['declined', 402, 'REJECTED'],
    ['securityCode', 402, 'REJECTED'],
    ['review', 201, 'PENDING_FRAUD_APPROVAL'],
    ['mastercard', 201, 'PENDING_APPROVAL'],
  ] as const)('The %s card has the stated outcome: status %s, %s', async (card, status, expected) => {
    const answer = await open().pay(testCards[card].number.replaceAll(' ', ''));
    const { payment } = answer.json.paymentResult ?? answer.json;
    expect([answer.status, payment.status]).toEqual([status, expected]);
  });

  it('The cards on the page are the ones that the tests use', () => {
    expect(testCards.paid.number.replaceAll(' ', '')).toBe(cards.paid);
  });
});
