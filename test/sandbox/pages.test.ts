import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetResponse } from '../../src/sandbox/assets/index.js';
import { type Language, languages, products } from '../../src/sandbox/catalogue/index.js';
import { PAGE_STYLES } from '../../src/sandbox/pages/document.js';
import { html } from '../../src/sandbox/pages/markup.js';
import { preferredLanguage } from '../../src/sandbox/pages/preferred-language.js';
import { pageResponse } from '../../src/sandbox/pages/response.js';
import { challengePage, noticePage, stopChoices, stopPage } from '../../src/sandbox/pages/stop-page.js';
import { words } from '../../src/sandbox/pages/words.js';
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

describe('HTML', () => {
  it('escapes text, and leaves markup and lists of it', () => {
    const items = ['<b>', html`<i>${'&'}</i>`];
    expect(html`<p title="${'"'}">${items}${undefined}${0}</p>`.text).toBe(
      '<p title="&#34;">&#60;b&#62;<i>&#38;</i>0</p>',
    );
  });

  it('never lets a text become markup or leave its attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"'`]/);
      }),
    );
  });
});

describe.each(languages)('the pages in %s', (language) => {
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

  it('say which language they are in, and its direction', () => {
    for (const page of Object.values(pages))
      expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
  });

  it('have one heading and three buttons of a form that posts', () => {
    for (const [kind, page] of Object.entries(pages) as [keyof typeof pages, string][]) {
      expect(page.match(/<h1>/g)).toHaveLength(1);
      expect(page).toContain('<form method="post">');
      expect(labelsOf(page)).toEqual([
        ['pay', words[language][kind].go],
        ['fail', words[language].fail],
        ['cancel', words[language].cancel],
      ]);
    }
  });

  it('need no script, no inline style and nothing from elsewhere', () => {
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

  it('have every word in the language', () => {
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

describe('the challenge of a card’s bank', () => {
  it('says what is paid, to whom and with which card', () => {
    expect(textOf(challenge('en', { card: '************7977' }))).toContain(
      'Confirm your payment Your bank wants to be sure that it is you who pays. Amount €29.80 Merchant 1001 Card •••• 7977',
    );
  });

  it.each([
    [298000, 'JPY', 'nl', /JP¥\s2\.980/],
    [29800, 'BHD', 'en', /BHD\s298\.000/],
    [2980, 'EUR', 'de', /29,80\s€/],
  ] as const)('writes %i %s as people do in %s', (amount, currency, language, expected) => {
    expect(challengePage({ language, merchant: '1001', amount, currency })).toMatch(expected);
  });

  it('shows a merchant’s name as text, whatever it is', () => {
    const page = challenge('en', { merchant: '<img src=x onerror=alert(1)>"' });
    expect(page).not.toContain('<img src=x');
    expect(page).toContain('&#60;img src=x onerror=alert(1)&#62;&#34;');
  });

  it('names the product by its local name', () => {
    const page = stopPage({ kind: 'bank', language: 'nl', merchant: '1', product: products.get(770) });
    expect(page).toContain('<h1>Betalen met SEPA-incasso</h1>');
  });
});

describe('the language of a browser', () => {
  it.each([
    ['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
    ['sv,de;q=0.5,fr;q=0.7', 'fr'],
    ['en-US,en;q=0.9,nl;q=0.8', 'en'],
    ['sv', 'en'],
    ['ar;q=0', 'en'],
    ['*', 'en'],
    ['nl;q=abc', 'en'],
    ['', 'en'],
    [null, 'en'],
  ])('%s means %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it('is one that is spoken, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(languages).toContain(preferredLanguage(header));
      }),
    );
  });
});

describe('a page as it is sent', () => {
  const policy = (returnUrl?: string) =>
    pageResponse('', { returnUrls: [returnUrl] }).headers.get('content-security-policy');

  it('allows its own style and pictures only', () => {
    expect(policy()).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'",
    );
  });

  it('may lead back to the shop or to an app', () => {
    expect(policy('https://shop.test/return?order=7')).toMatch(/form-action 'self' https:\/\/shop\.test$/);
    expect(policy('shopapp://return')).toMatch(/form-action 'self' shopapp:$/);
  });

  it('finds its style sheet at the sandbox', async () => {
    const { sandbox } = harness();
    const styles = await sandbox.fetch(new Request(`http://sandbox.test/assets/${PAGE_STYLES}`));
    expect(styles.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(await styles.text()).toContain('prefers-color-scheme: dark');
  });

  it('speaks the browser’s language, also where there is nothing', async () => {
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
});
