import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetResponse } from '../../src/sandbox/assets/index.js';
import { type Language, languages, products } from '../../src/sandbox/catalogue/index.js';
import { PAGE_STYLES } from '../../src/sandbox/pages/document.js';
import { html } from '../../src/sandbox/pages/markup.js';
import { preferredLanguage } from '../../src/sandbox/pages/preferred-language.js';
import { pageResponse } from '../../src/sandbox/pages/response.js';
import { challengePage, noticePage, stopChoices, stopPage } from '../../src/sandbox/pages/stop-page.js';
import { words } from '../../src/sandbox/pages/words/index.js';
import { harness } from './harness.js';

const visa = products.get(1)!;
const challenge = (language: Language, more: { merchant?: string; card?: string } = {}) =>
  challengePage({ language, merchant: '1001', amount: 2980, currency: 'EUR', product: visa, ...more });

const textOf = (page: string) =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const labelsOf = (page: string) =>
  [...page.matchAll(/<button[^>]*value="(\w+)"[^>]*>([^<]*)<\/button>/g)].map(([, value, label]) => [
    value,
    label,
  ]);

describe('HTML templates', () => {
  it('Text is escaped, and markup and lists of markup are kept', () => {
    const items = ['<b>', html`<i>${'&'}</i>`];
    expect(html`<p title="${'"'}">${items}${undefined}${0}</p>`.text).toBe(
      '<p title="&#34;">&#60;b&#62;<i>&#38;</i>0</p>',
    );
  });

  it('Text never becomes markup or leaves its attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"'`]/);
      }),
    );
  });
});

describe.each(languages)('The bank’s pages in %s', (language) => {
  const pages = {
    acs: challenge(language, { card: '************7977' }),
    bank: stopPage({
      kind: 'bank',
      language,
      merchant: '1001',
      amount: 2980,
      currency: 'EUR',
      product: visa,
    }),
    mandate: stopPage({ kind: 'mandate', language, merchant: '1001', account: 'NL****00', mandateId: 'M-1' }),
  };

  it('Each page declares its language and direction', () => {
    for (const page of Object.values(pages))
      expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
  });

  it('Each page has one heading and a form with three buttons', () => {
    for (const [kind, page] of Object.entries(pages) as [keyof typeof pages, string][]) {
      expect(page.match(/<h1>/g)).toHaveLength(1);
      expect(page).toContain('<form method="post"');
      expect(labelsOf(page)).toEqual([
        ['pay', words[language][kind].go],
        ['fail', words[language].fail],
        ['cancel', words[language].cancel],
      ]);
    }
  });

  it('No page needs a script, inline style or external content', () => {
    for (const page of [
      ...Object.values(pages),
      noticePage('done', language),
      noticePage('unknown', language),
    ]) {
      expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|https?:/);
      for (const [, path = ''] of page.matchAll(/(?:href|src)="\.\.\/assets\/([^"]*)"/g))
        expect(assetResponse(path), path).toBeDefined();
      expect(page.match(/(?:href|src)="/g)).toHaveLength(page.match(/(?:href|src)="\.\.\/assets\//g)!.length);
    }
  });

  it('Every text is translated', () => {
    if (language === 'en') return;
    const flat = (said: object): string[] =>
      Object.values(said).flatMap((word: string | object) =>
        typeof word === 'string' ? [word] : flat(word),
      );
    const english = flat(words.en);
    const same = flat(words[language]).filter((word, at) => word === english[at]);
    expect(same).toEqual([]);
  });
});

describe('The 3-D Secure page', () => {
  it('The page shows the amount, the merchant and the card', () => {
    expect(textOf(challenge('en', { card: '************7977' }))).toContain(
      'Confirm your payment Your bank wants to be sure that it is you who pays. Amount €29.80 Merchant 1001 Card •••• 7977',
    );
  });

  it.each([
    [298000, 'JPY', 'nl', /JP¥\s2\.980/],
    [29800, 'BHD', 'en', /BHD\s298\.000/],
    [2980, 'EUR', 'de', /29,80\s€/],
  ] as const)('The amount %i %s is formatted for %s', (amount, currency, language, expected) => {
    expect(challengePage({ language, merchant: '1001', amount, currency })).toMatch(expected);
  });

  it('The merchant’s name is shown as text, whatever it contains', () => {
    const page = challenge('en', { merchant: '<img src=x onerror=alert(1)>"' });
    expect(page).not.toContain('<img src=x');
    expect(page).toContain('&#60;img src=x onerror=alert(1)&#62;&#34;');
  });

  it('The product is shown by its local name', () => {
    const page = stopPage({ kind: 'bank', language: 'nl', merchant: '1', product: products.get(770) });
    expect(page).toContain('<h1>Betalen met SEPA-incasso</h1>');
  });
});

describe('The browser’s language', () => {
  it.each([
    ['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
    ['sv,de;q=0.5,fr;q=0.7', 'fr'],
    ['en-US,en;q=0.9,nl;q=0.8', 'en'],
    ['zh-TW,zh;q=0.9,en-US;q=0.8', 'zh-Hant'],
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
    ['sv', 'en'],
    ['ar;q=0', 'en'],
    ['*', 'en'],
    ['nl;q=abc', 'en'],
    ['', 'en'],
    [null, 'en'],
  ])('The header %s selects %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it('Any header selects a supported language', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(languages).toContain(preferredLanguage(header));
      }),
    );
  });
});

describe('Page responses', () => {
  const policy = (returnUrl?: string) =>
    pageResponse('', { returnUrls: [returnUrl] }).headers.get('content-security-policy');

  it('The policy allows only the sandbox’s own styles and pictures', () => {
    expect(policy()).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'",
    );
  });

  it('The policy allows a form to lead to the shop or an app', () => {
    expect(policy('https://shop.test/return?order=7')).toMatch(/form-action 'self' https:\/\/shop\.test$/);
    expect(policy('shopapp://return')).toMatch(/form-action 'self' shopapp:$/);
  });

  it.each(['http://a;sandbox;x/', "http://a'unsafe-inline'/", 'http://a,b/', 'a;b://x'])(
    'The policy gets nothing but a source from the return URL %s',
    (returnUrl) => {
      const given = URL.canParse(returnUrl) ? policy(returnUrl) : policy();
      expect(given?.split(';')).toHaveLength(5);
      expect(given).not.toMatch(/sandbox|unsafe|,/);
    },
  );

  it('The style sheet is served by the sandbox', async () => {
    const { sandbox } = harness();
    const styles = await sandbox.fetch(new Request(`http://sandbox.test/assets/${PAGE_STYLES}`));
    expect(styles.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(await styles.text()).toMatch(/prefers-color-scheme: ?dark/);
  });

  it('Pages use the browser’s language, also for unknown addresses', async () => {
    const { sandbox, cardPayment } = harness();
    const headers = { 'Accept-Language': 'nl-NL,nl;q=0.9' };
    const lost = await sandbox.fetch(new Request('http://sandbox.test/acs/nothing', { headers }));
    expect(lost.status).toBe(404);
    expect(await lost.text()).toContain(words.nl.unknown.title);
    const { redirectURL } = (await cardPayment('4567353300000007')).body.merchantAction.redirectData;
    const page = await sandbox.fetch(new Request(redirectURL, { headers }));
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(labelsOf(text).map(([value]) => value)).toEqual([...stopChoices]);
    expect(textOf(text)).toContain('•••• 0007');
    expect(text).not.toContain('4567353300000007');
  });

  it.each([
    ['4567353300000007', 'can be framed', null, false],
    ['4567353310000005', 'refuses frames', 'DENY', false],
    ['4567353320000003', 'leaves its frame with a decision', null, true],
  ])('The bank of the test card %s %s', async (cardNumber, _, framing, leaves) => {
    const { sandbox, cardPayment } = harness();
    const { redirectURL } = (await cardPayment(cardNumber)).body.merchantAction.redirectData;
    const page = await sandbox.fetch(new Request(redirectURL));
    expect(page.headers.get('x-frame-options')).toBe(framing);
    expect((await page.text()).includes('target="_top"')).toBe(leaves);
  });
});
