import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { apiBase, assetUrl, safeUrl } from '../../src/client/url.js';

afterEach(() => vi.unstubAllGlobals());

describe('The base URL of the Client API', () => {
  it.each([
    ['https://eu.api.example/client', 'https://eu.api.example/client/v1'],
    ['https://eu.api.example/client/', 'https://eu.api.example/client/v1'],
    ['https://eu.api.example/client/v1', 'https://eu.api.example/client/v1'],
    ['https://eu.api.example/client/v1/', 'https://eu.api.example/client/v1'],
    ['https://eu.api.example', 'https://eu.api.example/client/v1'],
    ['https://eu.api.example/', 'https://eu.api.example/client/v1'],
    ['https://shop.example/proxy/connect/client', 'https://shop.example/proxy/connect/client/v1'],
    ['https://shop.example/proxy/v1/', 'https://shop.example/proxy/v1'],
    ['https://shop.example/pay//', 'https://shop.example/pay/v1'],
    ['https://shop.example/v12', 'https://shop.example/v12/v1'],
    ['https://shop.example:8443/client?x=1#y', 'https://shop.example:8443/client/v1'],
    ['http://localhost:3001/client', 'http://localhost:3001/client/v1'],
    ['http://127.0.0.1:3001/client', 'http://127.0.0.1:3001/client/v1'],
    ['http://[::1]:3001/client', 'http://[::1]:3001/client/v1'],
  ])('The base URL of %s is %s', (given, expected) => expect(apiBase(given)).toBe(expected));

  it.each(['http://api.example/client', 'javascript:alert(1)', 'ftp://api.example', '/client', 'client', ''])(
    'The URL %j is refused as a base URL',
    (given) => expect(apiBase(given)).toBeUndefined(),
  );
});

describe('Safe URLs', () => {
  it.each([
    ['https://example.com/a b', 'https://example.com/a%20b'],
    ['HTTPS://EXAMPLE.com', 'https://example.com/'],
    ['http://localhost/x', 'http://localhost/x'],
    ['http://shop.localhost:3000/', 'http://shop.localhost:3000/'],
    ['http://127.1.2.3/', 'http://127.1.2.3/'],
    ['http://2130706433/', 'http://127.0.0.1/'],
  ])('The URL %s is safe and becomes %s', (given, expected) => expect(safeUrl(given)).toBe(expected));

  it.each([
    'http://example.com/',
    'http://localhost.example.com/',
    'http://127.0.0.1.example.com/',
    'http://127example.com/',
    'http://[::2]/',
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    '//example.com/',
    '/path',
    'https://',
    'https:evil.example',
    'https:/evil.example',
    'https://good.example@evil.example/',
    'https://:secret@evil.example/',
    '',
  ])('The URL %j is not safe', (given) => expect(safeUrl(given)).toBeUndefined());

  it('A plain http URL is safe only on the host of a page that itself uses http', () => {
    vi.stubGlobal('location', { protocol: 'http:', hostname: '192.168.1.5' });
    expect(safeUrl('http://192.168.1.5:3001/client')).toBe('http://192.168.1.5:3001/client');
    expect(safeUrl('http://192.168.1.6:3001/client')).toBeUndefined();
    vi.stubGlobal('location', { protocol: 'https:', hostname: '192.168.1.5' });
    expect(safeUrl('http://192.168.1.5:3001/client')).toBeUndefined();
  });

  it('Every safe URL uses https or is local, whatever the text', () => {
    const scheme = fc.constantFrom('http:', 'https:', 'javascript:', 'data:', 'ftp:', '', ' https:', 'HtTp:');
    fc.assert(
      fc.property(
        scheme,
        fc.webAuthority({ withPort: true }),
        fc.string(),
        fc.boolean(),
        (s, host, rest, slashes) => {
          const url = safeUrl(`${s}${slashes ? '//' : ''}${host}/${rest}`);
          if (url === undefined) return;
          const { protocol, hostname } = new URL(url);
          expect(
            protocol === 'https:' ||
              (protocol === 'http:' && /^(localhost|127\.|.*\.localhost)/.test(hostname)),
          ).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('Logo URLs', () => {
  it.each([
    ['https://a.example/', 'logo.png', 'https://a.example/logo.png'],
    ['https://a.example', 'logo.png', 'https://a.example/logo.png'],
    ['https://a.example/', '/logo.png', 'https://a.example/logo.png'],
    ['https://a.example//', '//logo.png', 'https://a.example/logo.png'],
    ['https://a.example/base/', '/css/logo.png?size=1x2', 'https://a.example/base/css/logo.png?size=1x2'],
    ['https://a.example/', 'https://other.example/logo.png', 'https://other.example/logo.png'],
    ['https://a.example/', 'HTTPS://other.example/logo.png', 'https://other.example/logo.png'],
    ['http://localhost:1/assets', 'logo.png', 'http://localhost:1/assets/logo.png'],
    ['https://a.example/', '//evil.example/logo.png', 'https://a.example/evil.example/logo.png'],
    ['https://a.example/', ' javascript:x', 'https://a.example/%20javascript:x'],
  ])('The base %s and the path %s give %s', (base, path, expected) =>
    expect(assetUrl(base, path)).toBe(expected),
  );

  it.each(['http://other.example/logo.png', 'javascript:alert(1)', 'data:image/svg+xml,x', '', undefined])(
    'The path %j gives no logo',
    (path) => expect(assetUrl('https://a.example/', path)).toBeFalsy(),
  );

  it('A relative path never leaves the host of the assets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const url = assetUrl('https://a.example/base/', `/${path}`);
        if (url) expect(new URL(url).host).toBe('a.example');
      }),
      { numRuns: 1000 },
    );
  });
});
