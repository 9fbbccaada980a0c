import { describe, expect, it } from 'vitest';
import {
  type WireGroup,
  type WireProduct,
  groups,
  installmentOptions,
  languageOf,
  languages,
  localise,
  products,
  translate,
} from '../../src/sandbox/catalogue/index.js';
import { phrases } from '../../src/sandbox/catalogue/languages/phrases.js';

const items: readonly (WireProduct | WireGroup)[] = [...products.values(), ...groups.values()];

/** Names, and examples without a word in them: the same in every language. */
const untranslated = new Set([
  ...'Visa,American Express,MasterCard,Carte Bancaire,Visa Debit,MasterCard Debit,Visa Electron,Maestro'.split(
    ',',
  ),
  ...'Dankort,JCB,Discover,Diners Club,UnionPay,BC Card,Bancontact,Apple Pay,Google Pay,iDEAL,PayPal'.split(
    ',',
  ),
  ...'giropay,Trustly,paysafecard,Skrill,Przelewy24,TWINT,PostFinance Card,Alipay,WeChat Pay'.split(','),
  ...'China UnionPay,NetBanking,UPI,QIWI Wallet/Kiosk,ACH,Boleto Bancário,Pago Fácil,IBAN,VPA'.split(','),
  ...'ING,Rabobank,ABN AMRO,ASN Bank,bunq,Knab,RegioBank,SNS,Triodos Bank,Van Lanschot'.split(','),
  ...'TEST iDEAL issuer,eWL Issuer Simulation,HDFC Bank,ICICI Bank,State Bank of India,Axis Bank'.split(','),
]);
const wordless = /^[\d*+ -]*$/;
const countries = new Set(['AT', 'BE', 'DE', 'EE', 'ES', 'FI', 'IT', 'LV', 'LT', 'NL', 'NO', 'PL', 'SE']);

const textsOf = (item: WireProduct | WireGroup): readonly string[] => [
  item.displayHints.label ?? '',
  ...(item.fields ?? []).flatMap(({ displayHints: hints }) => [
    hints?.label ?? '',
    hints?.placeholderLabel ?? '',
    hints?.tooltip?.label ?? '',
    ...(hints?.formElement.valueMapping ?? [])
      .filter(({ value }) => !countries.has(value))
      .flatMap(({ displayName, displayElements }) => [
        displayName ?? '',
        ...displayElements.map(({ label }) => label ?? ''),
      ]),
  ]),
];

const fieldOf = (id: number, fieldId: string, locale: string) =>
  localise(products.get(id)!, locale).fields?.find((field) => field.id === fieldId)?.displayHints;

describe('The language of a locale', () => {
  it.each([
    ['nl_NL', 'nl'],
    ['nl-NL', 'nl'],
    ['nl_BE', 'nl'],
    ['NL', 'nl'],
    ['ar_EG', 'ar'],
    ['en_GB', 'en'],
    ['pt_BR', 'pt-BR'],
    ['pt_PT', 'en'],
    ['zh_TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-MO', 'zh-Hant'],
    ['zh_CN', 'en'],
    ['sv_SE', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
    [undefined, 'en'],
  ])('The locale %s has the language %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});

describe('Translations', () => {
  const said = [...new Set(items.flatMap(textsOf))].filter((text) => text && !wordless.test(text));

  it('Every text of the catalogue except names is translated', () => {
    expect(
      said.filter((text) => !untranslated.has(text) && !(phrases as readonly string[]).includes(text)),
    ).toEqual([]);
  });

  it('Every translated text occurs in the catalogue', () => {
    const known = new Set([
      ...said,
      ...installmentOptions.map(({ displayHints }) => displayHints.label as string),
    ]);
    expect(phrases.filter((phrase) => !known.has(phrase))).toEqual([]);
  });

  it.each(languages.filter((language) => language !== 'en'))(
    'Placeholders and spacing are kept in %s',
    (language) => {
      for (const phrase of phrases) {
        const translation = translate(phrase, language);
        expect(translation, phrase).toBe(translation.trim().normalize('NFC'));
        expect(translation, phrase).not.toBe('');
        expect(translation.includes('{link}'), phrase).toBe(phrase.includes('{link}'));
      }
    },
  );

  it.each(languages)('No two products share a name in %s', (language) => {
    const names = [...products.values()].map(
      (product) => localise(product, language).displayHints.label?.toLowerCase() ?? '',
    );
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
  });

  it('Arabic texts use Arabic letters', () => {
    for (const phrase of phrases)
      if (!/^(MM|dd|you@)/.test(phrase)) expect(translate(phrase, 'ar')).toMatch(/\p{Script=Arabic}/u);
  });

  it('Traditional Chinese texts use Chinese characters, and none that only simplified Chinese has', () => {
    for (const phrase of phrases) {
      if (!phrase.startsWith('you@')) expect(translate(phrase, 'zh-Hant')).toMatch(/\p{Script=Han}/u);
      expect(translate(phrase, 'zh-Hant')).not.toMatch(/[号码银户选择证电话邮办费总额间帐单应贷资讯]/u);
    }
  });

  it('Property names of Object.prototype are not translated', () => {
    expect(translate('toString', 'nl')).toBe('toString');
    expect(translate('__proto__', 'nl')).toBe('__proto__');
  });
});

describe('A localised product', () => {
  it('The product is the catalogue’s own in English and in unsupported languages', () => {
    const visa = products.get(1)!;
    expect(localise(visa, 'en_GB')).toBe(visa);
    expect(localise(visa, 'sv_SE')).toBe(visa);
    expect(visa.fields?.map((field) => field.displayHints?.label)).toEqual([
      'Card number',
      'Expiry date',
      'CVV',
      'Cardholder name',
    ]);
  });

  it('The product has its labels, examples and help in Dutch', () => {
    expect(fieldOf(1, 'cardNumber', 'nl_NL')?.label).toBe('Kaartnummer');
    expect(fieldOf(1, 'expiryDate', 'nl_BE')?.placeholderLabel).toBe('MM/JJ');
    expect(fieldOf(1, 'cvv', 'nl-NL')?.tooltip?.label).toBe('De drie cijfers op de handtekeningstrook');
    expect(localise(groups.get('cards')!, 'nl').displayHints.label).toBe('Creditcard of betaalpas');
  });

  it('Choices and countries are named in the language', () => {
    const title = fieldOf(9000, 'title', 'de_DE')?.formElement.valueMapping?.[0];
    expect(title).toEqual({
      displayElements: [{ id: 'displayName', type: 'STRING', value: 'Herr' }],
      displayName: 'Herr',
      value: 'Mr',
    });
    const germany = fieldOf(806, 'countryCode', 'fr')?.formElement.valueMapping?.find(
      ({ value }) => value === 'DE',
    );
    expect(germany?.displayName).toBe('Allemagne');
    expect(germany?.displayElements[0]?.value).toBe('Allemagne');
    expect(fieldOf(806, 'countryCode', 'fr')?.label).toBe('Pays');
  });

  it('The labels of an instalment plan are translated and its amounts are not', () => {
    const plan = fieldOf(9000, 'installmentId', 'es')?.formElement.valueMapping?.[0];
    expect(plan?.displayElements.map(({ label }) => label)).toContain('Importe por plazo');
    expect(plan?.displayElements.find(({ id }) => id === 'installmentAmount')?.value).toBe('3400');
  });

  it.each(languages)('Values for programs stay unchanged in %s', (language) => {
    const silent = (item: unknown): unknown =>
      JSON.parse(
        JSON.stringify(item, (key, value: unknown) =>
          ['label', 'placeholderLabel', 'displayName', 'displayElements'].includes(key) ? undefined : value,
        ),
      );
    for (const item of items) expect(silent(localise(item, language))).toEqual(silent(item));
  });

  it('Localising never changes the catalogue', () => {
    const before = JSON.stringify(items);
    for (const language of languages) for (const item of items) localise(item, language);
    expect(JSON.stringify(items)).toBe(before);
  });
});
