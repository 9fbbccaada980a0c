import { afterEach, describe, expect, it, vi } from 'vitest';
import { fallback, loadLocale } from '../../src/messages/index.js';
import { languages } from './every-language.js';

const asked = [
  'nl de fr es it pt pl sv da fi nb cs hu ro el tr ar he ja ko zh'.split(' '),
  ['nl-BE', 'nl-Latn-NL', 'de-CH-1996', 'pt-BR', 'zh-Hant', 'zh-Hant-TW', 'es-419', 'ar-EG-u-nu-latn'],
].flat();

describe('loadLocale', () => {
  it.each(asked)('The locale %s loads the messages of its language', async (tag) => {
    const locale = await loadLocale(tag);
    expect(locale).toBe(await loadLocale(tag.slice(0, 2)));
    expect(locale?.pay('7')).not.toBe(fallback.pay('7'));
    expect(locale?.issues.other({ label: 'L' })).toContain('L');
  });

  it.each(['no', 'nn', 'no-NO', 'nn-NO', 'nb-NO'])('The locale %s loads Bokmål', async (tag) =>
    expect(await loadLocale(tag)).toBe(await loadLocale('nb')),
  );

  it('Every language with a file can be loaded', async () => {
    expect(languages.length).toBeGreaterThanOrEqual(21);
    for (const language of languages) expect(await loadLocale(language), language).toBeDefined();
  });

  it('Each language has its own messages', async () => {
    const titles = await Promise.all(languages.map(async (tag) => (await loadLocale(tag))!.unsure));
    expect(new Set(titles).size).toBe(languages.length);
  });

  it.each(['en', 'en-GB', 'en-US', 'eo', 'tlh', 'qps', 'x-klingon', '', 'constructor', '__proto__'])(
    'The locale “%s” is left to the fallback',
    async (tag) => expect(await loadLocale(tag)).toBeUndefined(),
  );
});

describe('loadLocale when a chunk fails to load', () => {
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
    const { loadLocale: load } = await import('../../src/messages/index.js');
    await expect(load('nl')).resolves.toBeUndefined();
    expect((await load('de'))?.paid).toBe('Bezahlt');
  });
});
