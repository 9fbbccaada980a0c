import { expect } from '@open-wc/testing';
import { ready } from './harness.js';

describe('The locale sent to the platform', () => {
  for (const [locale, asked] of [
    ['nl-NL', 'nl_NL'],
    ['de', 'de_DE'],
    ['es-419', 'es_ES'],
    ['en-001', 'en_US'],
    ['ar-001', 'ar_EG'],
    ['tlh', 'en_US'],
    ['fil-PH', 'en_PH'],
    ['und-US', 'en_US'],
    ['zh-Hant', 'zh_TW'],
    ['en-ZZ', 'en_US'],
  ])
    it(`The locale ${locale} is sent as ${asked}`, async () => {
      const { requests } = await ready({ attributes: { locale }, only: ['cards'] });
      const locales = new Set(requests.flatMap(({ path }) => /locale=(\w+)/.exec(path)?.[1] ?? []));
      expect([...locales]).to.deep.equal([asked]);
    });
});
