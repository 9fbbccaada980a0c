import { afterEach, describe, expect, it, vi } from 'vitest';
import { fallback, loadLanguage } from '../../src/messages/index.js';
import { languages } from './every-language.js';

const loadLocale = async (tag: string) => (await loadLanguage(tag))?.default;

const asked = [
  'nl de fr es it pt pl sv da fi nb cs hu ro el tr ar he ja ko zh'.split(' ').map((tag) => [tag, tag]),
  [
    ['nl-BE', 'nl'],
    ['nl-Latn-NL', 'nl'],
    ['de-CH-1996', 'de'],
    ['es-419', 'es'],
    ['ar-EG-u-nu-latn', 'ar'],
    ['pt-PT', 'pt'],
    ['pt-AO', 'pt'],
    ['pt-BR', 'pt-BR'],
    ['pt-BR-u-ca-gregory', 'pt-BR'],
    ['zh-CN', 'zh'],
    ['zh-SG', 'zh'],
    ['zh-Hans-HK', 'zh'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['no', 'nb'],
    ['nn', 'nb'],
    ['no-NO', 'nb'],
    ['nn-NO', 'nb'],
    ['nb-NO', 'nb'],
  ],
].flat();

const fileOf = async (name: string) =>
  ((await import(`../../src/messages/${name}.ts`)) as { readonly default: unknown }).default;

describe('loadLanguage', () => {
  it.each(asked)('The tag %s loads the messages of the file %s', async (tag, file) => {
    const locale = await loadLocale(tag);
    expect(locale).toBe(await fileOf(file));
    expect(locale?.pay('7')).not.toBe(fallback.pay('7'));
    expect(locale?.issues.other({ label: 'L' })).toContain('L');
  });

  it('Every language with a file can be loaded', async () => {
    expect(languages.length).toBeGreaterThanOrEqual(23);
    for (const language of languages) expect(await loadLocale(language), language).toBeDefined();
  });

  it('Each language has its own messages', async () => {
    const titles = await Promise.all(languages.map(async (tag) => (await loadLocale(tag))!.unsure));
    expect(new Set(titles).size).toBe(languages.length);
  });

  it.each(['en', 'en-GB', 'en-US', 'eo', 'tlh', 'qps', 'x-klingon', '', 'constructor', '__proto__'])(
    'The locale “%s” is left to the fallback',
    (tag) => expect(loadLanguage(tag)).toBeUndefined(),
  );
});

describe('loadLanguage when a chunk fails to load', () => {
  afterEach(() => {
    vi.doUnmock('../../src/messages/nl.js');
    vi.resetModules();
  });

  const lost = () => {
    throw new Error('offline');
  };

  it('A language that fails to load gives undefined, and the others still load', async () => {
    vi.resetModules();
    vi.doMock('../../src/messages/nl.js', lost);
    const { loadLanguage: load } = await import('../../src/messages/index.js');
    await expect(load('nl')).resolves.toBeUndefined();
    expect((await load('de'))?.default.paid).toBe('Bezahlt');
  });
});
