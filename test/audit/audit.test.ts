import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AuditOptions, audit } from '../../src/audit/audit.js';
import { digestOf } from '../../src/audit/digest.js';
import { type LiveSite, files, importMap, moduleTag, openSite, pageWith, strictPolicy } from './live-page.js';

let site: LiveSite;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());

const platform = new URL('https://platform.example');
const look = (options: Partial<AuditOptions> = {}) => audit({ url: site.url, files, platform, ...options });
/** What it says, one line per finding. */
const said = async (options?: Partial<AuditOptions>) =>
  (await look(options)).findings.map(({ text }) => text);
const script = (body: string) => ({ headers: { 'Content-Type': 'text/javascript' }, body });

describe('A page that is as the guide makes it', () => {
  test('A page as the guide makes it differs in nothing', async () => {
    const report = await look();
    expect(report).toMatchObject({ url: site.url.href, result: 'fine', findings: [], filesAsPublished: 3 });
    expect(report.scripts.map(({ kind, known }) => [kind, known])).toEqual([
      ['import map', 'ours'],
      ['script', 'ours'],
    ]);
  });

  test('A page with a nonce and strict-dynamic differs in nothing', async () => {
    const policy = strictPolicy.replace(
      /script-src [^;]*/,
      `script-src 'nonce-abc' 'strict-dynamic' https: 'unsafe-inline'`,
    );
    const head = `<script type="importmap" nonce="abc">${importMap}</script>${moduleTag.replace('type', 'nonce=abc type')}`;
    site.answers.set('/pay', pageWith({ head, policy }));
    expect(await said()).toEqual([]);
  });

  test('A page behind a redirect of its own origin is looked at where it is', async () => {
    site.answers.set('/basket', { status: 302, headers: { Location: '/pay' } });
    const report = await look({ url: new URL('/basket', site.url) });
    expect([report.result, report.url]).toEqual(['fine', site.url.href]);
  });

  test('Data blocks are no scripts', async () => {
    site.answers.set('/pay', pageWith({ more: '<script type="application/ld+json">{}</script>' }));
    expect((await look()).result).toBe('fine');
  });
});

describe('What somebody changed', () => {
  test('A file of ours that was changed is a difference', async () => {
    site.answers.set('/chunks/de-1234567.js', script('export const words = 2;'));
    const report = await look();
    expect([report.result, report.filesAsPublished]).toEqual(['differences', 2]);
    expect(report.findings.map(({ text }) => text)).toEqual(['chunks/de-1234567.js is not as published.']);
  });

  test('A file of ours that is gone, is elsewhere or is no script is a difference', async () => {
    site.answers.delete('/chunks/de-1234567.js');
    site.answers.set('/connect-checkout-paying-1234567.js', {
      status: 302,
      headers: { Location: 'http://localhost:1/' },
    });
    site.answers.set('/connect-checkout.js', { body: 'export const element = 1;' });
    const findings = await said();
    expect(findings[0]).toMatch(/^connect-checkout\.js is served as “”/);
    expect(findings[1]).toMatch(/^connect-checkout-paying-.*redirects to another origin/);
    expect(findings[2]).toMatch(/^chunks\/de-1234567\.js is not there \(status 404\)/);
  });

  test.each([
    ['an element', '<script src="/extra.js"></script>', 'script: http'],
    ['an inline script', '<script>steal()</script>', `inline script: ${digestOf('steal()')}`],
    ['a script of SVG', '<svg><script href="/extra.js"/></svg>', 'script: http'],
    ['capitals and odd spaces', '<SCRIPT\n/SRC\f=\t/extra.js>', 'script: http'],
    ['character references', '<script src="&#47;extra.js"></script>', 'script: http'],
    ['a comment that browsers end earlier', '<!--><script src="/extra.js"></script>-->', 'script: http'],
    [
      'a style sheet that is none in SVG',
      '<svg><style><script src="/extra.js"></script></style></svg>',
      'script: http',
    ],
    ['a frame', '<iframe src="/extra.html"></iframe>', 'frame: http'],
    ['an import map', '<script type="importmap">{"imports":{}}</script>', 'import map: sha384-'],
  ])('A script that was added as %s is a difference', async (_, more, expected) => {
    site.answers.set('/extra.js', script('steal()'));
    site.answers.set('/pay', pageWith({ more }));
    const report = await look();
    expect(report.result).toBe('differences');
    expect(report.findings.map(({ text }) => text).join('\n')).toContain(
      `Nobody has listed this ${expected}`,
    );
    expect(report.scripts.filter(({ known }) => known === 'unknown')).toHaveLength(1);
  });

  test('A frame with content of its own, and a base, are differences', async () => {
    site.answers.set('/pay', pageWith({ more: '<base href="/x/"><iframe srcdoc="&lt;script>"></iframe>' }));
    expect((await said()).join('\n')).toMatch(/<base>.*\n.*srcdoc/);
  });

  test('A digest that was changed in the page is a difference, in the map and in the tag', async () => {
    const map = importMap.replace(files[1]!.integrity, digestOf('other'));
    const head = `<script type="importmap">${map}</script>`;
    const policy = strictPolicy.replace(digestOf(importMap), digestOf(map));
    site.answers.set('/pay', pageWith({ head: head + moduleTag, policy }));
    expect(await said()).toEqual([
      'The digest in the page is not the published one: connect-checkout-paying-1234567.js.',
    ]);
    const tag = moduleTag.replace('src', `integrity="${files[0]!.integrity} sha512-x" src`);
    site.answers.set('/pay', pageWith({ head: `<script type="importmap">${importMap}</script>${tag}` }));
    expect(await said()).toEqual(['The digest in the page is not the published one: connect-checkout.js.']);
  });

  test('A page without digests, or with an import map that comes too late, is a difference', async () => {
    site.answers.set('/pay', pageWith({ head: moduleTag }));
    expect((await said())[0]).toMatch(/^Browsers are told no digest of connect-checkout\.js, /);
    const map = `<script type="importmap">${importMap}</script>`;
    site.answers.set('/pay', pageWith({ head: moduleTag + map }));
    expect(await said()).toEqual(['An import map comes after the element’s module.']);
  });

  test('An import map that puts something in place of a file of ours is a difference', async () => {
    const more = `<script type="importmap">{"scopes":{"/":{"./chunks/":"./other/"}}}</script>`;
    site.answers.set('/pay', pageWith({ more }));
    expect((await said()).join('\n')).toContain('puts something else in place of chunks/de-1234567.js');
  });
});

describe('The merchant’s own list', () => {
  const own = '<script src="/own.js"></script><script>own()</script>';
  const allowed = [
    { source: '/own.js', integrity: digestOf('basket()'), purpose: 'The basket.' },
    { source: digestOf('own()'), purpose: 'The menu.' },
  ];

  test('Scripts of the list are no differences, and have their purposes', async () => {
    site.answers.set('/own.js', script('basket()'));
    site.answers.set('/pay', pageWith({ more: own }));
    const report = await look({ allowed });
    expect(report.result).toBe('fine');
    expect(report.scripts.slice(2)).toEqual([
      {
        kind: 'script',
        source: new URL('/own.js', site.url).href,
        integrity: digestOf('basket()'),
        known: 'allowed',
        purpose: 'The basket.',
      },
      { kind: 'inline script', source: digestOf('own()'), known: 'allowed', purpose: 'The menu.' },
    ]);
  });

  test('A script of the list that was changed, or is gone, is a difference', async () => {
    site.answers.set('/pay', pageWith({ more: own }));
    site.answers.set('/own.js', script('steal()'));
    expect(await said({ allowed })).toEqual([expect.stringContaining('It is not what was listed')]);
    site.answers.delete('/own.js');
    expect(await said({ allowed })).toEqual([expect.stringContaining('The status is 404.')]);
  });

  test('A page without a tag of ours is compared by its list alone, or by the address of the module', async () => {
    site.answers.set('/pay', pageWith({ head: '<script type="module" src="/bundle.js"></script>' }));
    site.answers.set('/bundle.js', script('import "/connect-checkout.js"'));
    const bundle = { source: '/bundle.js', purpose: 'The shop.' };
    const report = await look({ allowed: [bundle] });
    expect(report).toMatchObject({ result: 'fine', filesAsPublished: 0 });
    expect(report.findings).toMatchObject([{ level: 'advice', about: 'files' }]);
    const module = new URL('/connect-checkout.js', site.url);
    expect(await look({ allowed: [bundle], module })).toMatchObject({ filesAsPublished: 3 });
  });
});

describe('A page that cannot be looked at', () => {
  test.each([
    ['another status', { status: 500, headers: { 'Content-Type': 'text/html' } }, 'The status is 500.'],
    ['no HTML', { headers: { 'Content-Type': 'application/xhtml+xml' } }, 'It is no text/html'],
    ['another encoding', { headers: { 'Content-Type': 'text/html; charset=utf-16le' } }, 'not UTF-8'],
    [
      'the mark of another encoding',
      { headers: { 'Content-Type': 'text/html' }, body: new Uint8Array([0xff, 0xfe]) },
      'not UTF-8',
    ],
    [
      'a redirect to another origin',
      { status: 302, headers: { Location: 'http://localhost:1/pay' } },
      'another origin',
    ],
    ['a redirect to itself', { status: 302, headers: { Location: '/pay' } }, 'more than 5 times'],
    [
      'a page that is too large',
      { headers: { 'Content-Type': 'text/html' }, body: 'x'.repeat(5_000_001) },
      'more than 5 MB',
    ],
  ])('A page with %s is not looked at, and the report says so', async (_, served, why) => {
    site.answers.set('/pay', served);
    const report = await look();
    expect(report).toMatchObject({ result: 'unknown', findings: [], scripts: [] });
    expect(report.why).toContain(why);
  });

  test('A server that nobody reaches is said', async () => {
    const url = new URL('http://127.0.0.1:1/');
    expect(await audit({ url, files })).toMatchObject({ result: 'unknown', url: url.href });
  });
});

test('The cookie goes to the page’s own origin only', async () => {
  const other = await openSite();
  other.answers.set('/other.js', script('other()'));
  site.answers.set('/own.js', script('own()'));
  const more = `<script src="${new URL('/other.js', other.url).href}"></script><script src="/own.js"></script>`;
  site.answers.set('/pay', pageWith({ more }));
  await look({ cookie: 'basket=1' });
  expect(site.asked).toEqual(expect.arrayContaining(['/pay basket=1', '/own.js basket=1']));
  expect(other.asked).toEqual(['/other.js']);
  await other.close();
});
