import { describe, expect, test } from 'vitest';
import { comparePolicy } from '../../src/audit/compare-policy.js';
import { digestOf } from '../../src/audit/digest.js';
import { tagsOf } from '../../src/audit/page.js';
import { allowsAddress, readPolicies } from '../../src/audit/policy.js';
import { importMap, moduleTag, strictPolicy } from './live-page.js';

const page = new URL('https://shop.example/pay');
const [mapTag, tag] = tagsOf(`<script type="importmap">${importMap}</script>${moduleTag}`, 'script');
const module = {
  tag: tag!,
  url: new URL('/connect-checkout.js', page),
  later: new URL('/chunks/de-1234567.js', page),
};

const compare = (header: string, { inPage = '', reportOnly = '' } = {}) =>
  comparePolicy({
    page,
    inHeaders: readPolicies(header),
    inPage: readPolicies(inPage),
    reportOnly: readPolicies(reportOnly),
    hasFrameOptions: false,
    module,
    importMaps: [mapTag!],
    platform: new URL('https://platform.example'),
  });
const texts = (header: string, more?: { inPage?: string; reportOnly?: string }) =>
  compare(header, more).map(({ text }) => text);
/** The strict policy with one directive changed. */
const changed = (directive: string, value?: string) =>
  strictPolicy.replace(
    new RegExp(`${directive} [^;]*`),
    value === undefined ? 'x-nothing y' : `${directive} ${value}`,
  );

const map = `'${digestOf(importMap)}'`;

describe('What a policy allows beyond the element’s needs', () => {
  test('The recommended policy allows what the element needs, and no more', () => {
    expect(compare(strictPolicy)).toEqual([]);
  });

  test.each([
    ['unsafe-inline', changed('script-src', `'self' 'unsafe-inline'`), /inline script may run/],
    ['unsafe-inline', changed('script-src', `'self' 'unsafe-inline'`), /Handlers in attributes/],
    [
      'unsafe-inline for elements only',
      `${strictPolicy}; script-src-elem 'self' 'unsafe-inline'`,
      /inline script may run/,
    ],
    ['unsafe-eval', changed('script-src', `'self' 'unsafe-eval' ${map}`), /run as a script/],
    ['any host', changed('script-src', `'self' * ${map}`), /Scripts may come from anywhere/],
    ['any https host', changed('script-src', `'self' https: ${map}`), /Scripts may come from anywhere/],
    ['data addresses', changed('script-src', `'self' data: ${map}`), /data: or blob:/],
    [
      'hosts by a pattern',
      changed('script-src', `'self' https://*.cdn.example ${map}`),
      /every host of https:\/\/\*\.cdn/,
    ],
    ['requests to anywhere', changed('connect-src', 'https:'), /Data may be sent anywhere/],
    ['forms to anywhere', changed('form-action'), /Forms may be sent anywhere/],
    ['any base', changed('base-uri'), /<base>/],
    ['any plug-in', changed('default-src'), /Plug-ins/],
    ['inline styles', changed('style-src', `'self' 'unsafe-inline'`), /Inline styles/],
    ['pictures from anywhere', changed('img-src', '*'), /Pictures/],
    ['fonts from anywhere', `${strictPolicy}; font-src https:`, /Fonts/],
    ['markup by scripts', changed('require-trusted-types-for'), /Scripts may write markup/],
    ['frames of other sites', changed('frame-ancestors'), /frame-ancestors/],
  ])('A policy that allows %s is told', (_, policy, expected) => {
    expect(texts(policy)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });

  test('A page without a policy has one difference', () => {
    expect(compare('')).toMatchObject([{ level: 'difference', about: 'policy' }]);
  });

  test('A policy that only reports, or stands in the page, is no protection', () => {
    expect(texts('', { inPage: strictPolicy, reportOnly: strictPolicy })).toEqual([
      'No header has a Content-Security-Policy that restricts the page: one only reports, one is a <meta>.',
    ]);
  });

  test('Of two policies, what one forbids is forbidden', () => {
    expect(texts(`frame-ancestors 'self', ${strictPolicy}`)).toEqual([]);
    expect(texts(`script-src 'self' https: ${map}, ${strictPolicy}`)).toEqual([]);
  });
});

describe('What the element needs', () => {
  test.each([
    ['the module', changed('script-src', `https://shop.example/chunks/ ${map}`), /^The element’s module/],
    [
      'later files',
      changed('script-src', `https://shop.example/connect-checkout.js ${map}`),
      /^The files that the element/,
    ],
    ['the import map', changed('script-src', `'self'`), /^The import map/],
    ['the shop’s server', changed('connect-src', 'https://platform.example'), /^A request to the shop/],
    ['the platform', changed('connect-src', `'self'`), /^A request to the platform/],
    ['logos', changed('img-src', `'self'`), /^A logo/],
    ['templates', changed('trusted-types', 'other'), /lit-html/],
  ])('A policy that refuses %s is told', (_, policy, expected) => {
    expect(texts(policy)).toEqual([expect.stringMatching(expected)]);
  });

  test('A second policy, also in the page, may refuse what the first allows', () => {
    expect(texts(`${strictPolicy}, script-src 'none'`)).toContain(
      'The element’s module: the policy refuses it (script-src).',
    );
    expect(texts(strictPolicy, { inPage: `connect-src 'self'` })).toEqual([
      expect.stringMatching(/^A request to the platform/),
    ]);
  });
});

test.each([
  ["'self'", 'https://shop.example/x', true],
  ["'self'", 'https://shop.example:8443/x', false],
  ['*', 'https://any.example/', true],
  ['*', 'data:,x', false],
  ['http:', 'https://any.example/', true],
  ['https:', 'http://any.example/', false],
  ['a.example', 'https://a.example/', true],
  ['a.example', 'http://a.example/', false],
  ['http://a.example', 'https://a.example/', true],
  ['a.example', 'https://b.a.example/', false],
  ['*.a.example', 'https://b.a.example/', true],
  ['*.a.example', 'https://a.example/', false],
  ['a.example:*', 'https://a.example:81/', true],
  ['a.example:443', 'https://a.example/', true],
  ['a.example', 'https://a.example:81/', false],
  ['a.example/x/', 'https://a.example/x/y', true],
  ['a.example/x', 'https://a.example/x/y', false],
  ["'none'", 'https://shop.example/', false],
])('The source %s and the address %s: allowed is %s', (source, address, expected) => {
  const [policy] = readPolicies(`img-src ${source}`);
  expect(allowsAddress(policy!, 'img-src', new URL(address), page)).toBe(expected);
});
