import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetResponse } from '../../src/sandbox/assets/index.js';
import { groups, installmentOptions, products, tokens } from '../../src/sandbox/catalogue/index.js';
import { xmlFaults } from './well-formed.js';

const items = [...products.values(), ...groups.values()];
const paths = [
  ...new Set([
    ...items.map(({ displayHints }) => displayHints.logo),
    ...items.flatMap(({ fields }) =>
      (fields ?? []).flatMap(({ displayHints }) => displayHints?.tooltip?.image ?? []),
    ),
    ...tokens.map(({ accountOnFile }) => accountOnFile.displayHints.logo),
    ...installmentOptions.map(({ displayHints }) => displayHints.logo),
  ]),
];
const visa = products.get(1)!.displayHints.logo;
const codes = paths.filter((path) => path.includes('ppf_cvv'));

describe('The sandbox’s pictures', () => {
  it('Every path that the catalogue names has a picture', () => {
    expect(paths.length).toBeGreaterThan(45);
    expect(paths.filter((path) => !assetResponse(path))).toEqual([]);
  });

  it.each(paths)('The picture %s is well-formed SVG without scripts, links or external content', (path) => {
    const { body, contentType } = assetResponse(path)!;
    expect(contentType).toBe('image/svg+xml');
    expect(xmlFaults(body)).toEqual([]);
    expect(body).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    expect(body.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /<script|<style|\sstyle=|href|https?:|\son\w+=|NaN|undefined/,
    );
    expect(body.length).toBeLessThan(2_500);
  });

  it('Pictures are 40 by 26, except those of the security codes', () => {
    for (const path of paths)
      expect(assetResponse(path)!.body).toContain(
        codes.includes(path) ? 'viewBox="0 0 240 152"' : 'viewBox="0 0 40 26"',
      );
  });

  it('Different brands have different pictures', () => {
    const bodies = [1, 2, 3, 117, 125, 809, 840, 3012].map(
      (id) => assetResponse(products.get(id)!.displayHints.logo)!.body,
    );
    expect(new Set(bodies).size).toBe(bodies.length);
  });

  it('The picture of a security code shows four digits in front for American Express and three on the back for Visa', () => {
    const imageOf = (id: number) =>
      products.get(id)!.fields!.find((field) => field.id === 'cvv')!.displayHints!.tooltip!.image!;
    expect(assetResponse(imageOf(2))!.body).toMatch(/>1234<\/text>/);
    expect(assetResponse(imageOf(1))!.body).toMatch(/>123<\/text>/);
  });

  it('A picture has the requested size and keeps its proportions', () => {
    expect(assetResponse(`${visa}?size=80x52`)!.body).toContain('width="80" height="52" viewBox="0 0 40 26"');
    expect(assetResponse(`${visa}?size=400x52`)!.body).toContain('width="80" height="52"');
    expect(assetResponse(`${visa}?v=2&size=20x400`)!.body).toContain('width="20" height="13"');
  });

  it.each(['', 'x', '0x0', '-1x5', '1e3x5', '99999x1', '80', '80x', '<x>x1'])(
    'The invalid size %j is ignored',
    (size) => {
      expect(assetResponse(`${visa}?size=${size}`)).toEqual(assetResponse(visa));
    },
  );

  it('A path with a leading slash finds the same picture', () => {
    expect(assetResponse(`/${visa}`)).toEqual(assetResponse(visa));
  });

  it.each([
    '',
    '/',
    'constructor',
    '__proto__',
    '../package.json',
    'templates/master/global/css/img/ppimages/../ppimages/pp_logo_1_v2.png',
    'templates/master/global/css/img/ppimages/',
    'templates//master/global/css/img/ppimages/pp_logo_1_v2.png',
    '%2e%2e/pp_logo_1_v2.png',
    `${visa}/`,
    `${visa}%00`,
  ])('The path %j has no picture', (path) => {
    expect(assetResponse(path)).toBeUndefined();
  });

  it('No other path has a picture', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        expect(assetResponse(path)).toBeUndefined();
      }),
    );
  });
});
