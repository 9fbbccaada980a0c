import { describe, expect, it } from 'vitest';
import { cleanValue } from '../../src/domain/value.js';
import { loadSaving } from '../../src/messages/saving/index.js';
import { english, languages, localeOf, said, sentencesOf } from './every-language.js';

/** Words by which a page blames people, or speaks of itself as a machine would. */
const blame: Readonly<Record<string, RegExp>> = {
  ar: /خطأ|غير صالح/,
  cs: /neplatn|chyba|chybn/i,
  da: /ugyldig|forkert|fejl/i,
  de: /ungültig|falsch|fehler/i,
  el: /μη έγκυρ|σφάλμα|λάθος/i,
  en: /invalid|illegal|incorrect|error|fail|you (must|forgot)/i,
  es: /inválid|no válid|error|incorrect/i,
  fi: /virhe|epäkelpo|kelpaamaton/i,
  fr: /invalide|erreur|incorrect|erroné/i,
  he: /שגוי|שגיאה|לא חוקי/,
  hu: /érvénytelen|hib[aá]|téves/i,
  it: /non valid|errore|errat[oa]|sbagliat/i,
  ja: /無効|エラー|不正|間違/,
  ko: /잘못|오류|유효하지/,
  nb: /ugyldig|feil/i,
  nl: /ongeldig|fout|verkeerd/i,
  pl: /nieprawidłow|błąd|błęd/i,
  pt: /inválid|erro|incorret/i,
  'pt-BR': /inválid|erro|incorret|errad/i,
  ro: /invalid|eroare|greși|incorect/i,
  sv: /ogiltig|felaktig/i,
  tr: /geçersiz|hata/i,
  zh: /无效|错误|失败/,
  'zh-Hant': /無效|錯誤|失敗|有誤/,
};

/** What two languages happen to say with the same letters. */
const bank = 'action.bank';
const shared: Readonly<Record<string, readonly string[]>> = {
  cs: ['action.reference'],
  es: ['planTotal'],
  pt: ['planTotal'],
  'pt-BR': ['planTotal'],
  ro: ['planTotal'],
  da: ['reference', 'action.reference', bank],
  de: ['optional', bank],
  hu: [bank],
  nb: [bank],
  nl: [bank],
  pl: [bank],
  sv: [bank],
};

/** Titles, labels and states stand alone; everything in here is a sentence. */
const isSentence = (path: string): boolean =>
  /^(issues|errors|declines)\.|^outcomes\.\w+\.1$|action\.(transfer|scan|scanWith|scanLink|waiting|waitedLong)$|removal\.(removed|failed)$|hosted\.next$|(securityCodeAgain|nothingLost|sessionExpired|paymentLeft|rowGone|planGone|unsure|nothingOffered|lookedUp|noBank|notLoaded)$/.test(
    path,
  );

describe.each(['en', ...languages])('The messages in %s', (language) => {
  it('The language has every message that English has', async () => {
    const sentences = sentencesOf(await localeOf(language));
    expect([...sentences.keys()].sort()).toEqual([...sentencesOf(english).keys()].sort());
  });

  it('No message is empty, contains undefined or has surplus spaces', async () => {
    for (const [path, sentence] of sentencesOf(await localeOf(language))) {
      expect(sentence, path).toMatch(/\p{L}/u);
      expect(sentence, path).not.toMatch(/\b(undefined|NaN|null)\b|\[object|\$\{|^\s|\s$|\s{2}/);
    }
  });

  it('Amounts, labels, brands, dates and counts appear where English has them', async () => {
    const sentences = sentencesOf(await localeOf(language));
    for (const [path, text] of sentencesOf(english))
      for (const [name, value] of Object.entries(said))
        expect(sentences.get(path)!.includes(String(value)), `${path} mentions the ${name}`).toBe(
          text.includes(String(value)),
        );
  });

  it('A refused card is called a card where its brand is unknown', async () => {
    const messages = await localeOf(language);
    const sentence = messages.issues['card-refused']!;
    for (const text of [sentence({ label: said.label }), sentence({ label: said.label, brand: '' })]) {
      expect(text).toMatch(/^\p{L}.*\p{L}/u);
      expect(text).not.toMatch(/undefined|\s{2}|\(\s*\)/);
    }
  });

  it('No message has an exclamation mark or blames the consumer', async () => {
    expect(blame).toHaveProperty(language);
    for (const [path, sentence] of sentencesOf(await localeOf(language))) {
      expect(sentence, path).not.toMatch(/[!！¡]/);
      expect(sentence, path).not.toMatch(blame[language]!);
    }
  });

  it('Sentences end with a full stop, and nothing else does', async () => {
    for (const [path, sentence] of sentencesOf(await localeOf(language)))
      if (isSentence(path)) expect(sentence, path).toMatch(/[^.。][.。]$/);
      else expect(sentence, path).not.toMatch(/[.。]$/);
  });

  it('Progress messages end with an ellipsis', async () => {
    const messages = await localeOf(language);
    expect(messages.paying).toMatch(/…$/);
    expect(messages.redirecting).toMatch(/…$/);
    expect(messages.hosted.going).toMatch(/…$/);
  });

  it('The examples in messages are valid input for their fields', async () => {
    const { issues } = await localeOf(language);
    const [date] = /\d\S*\d/.exec(issues['date']!(said))!;
    expect(cleanValue({ kind: 'date', display: undefined }, date)).toBe('31121990');
    const [expiry] = /\d\S*\d/.exec(issues['expiry-format']!(said))!;
    expect(cleanValue({ kind: 'expiry', display: undefined }, expiry)).toBe('0429');
    // A domain that is nobody's.
    expect(issues['email']!(said)).toMatch(/[a-z]+@example\.com/);
  });
});

describe.each(languages)('The translation into %s', (language) => {
  it('No message is left in English', async () => {
    const sentences = sentencesOf(await localeOf(language));
    const same = [...sentencesOf(english)]
      .filter(([path, text]) => sentences.get(path) === text)
      .map(([path]) => path);
    expect(same).toEqual(shared[language] ?? []);
  });
});

describe.each(['ar', 'he'])('The right-to-left messages in %s', (language) => {
  it.each(['date', 'expiry-format', 'email'])(
    'The example of %s keeps its left-to-right order',
    async (code) => {
      const { issues } = await localeOf(language);
      expect(issues[code]!(said)).toMatch(/\u2066[\w@./-]+\u2069/);
    },
  );

  it('The month stays before the year', async () => {
    const messages = await localeOf(language);
    expect(messages.expires('08/27')).toContain('\u206608/27\u2069');
    expect(messages.expired('08/21')).toContain('\u206608/21\u2069');
  });
});

/** Characters that one way of writing Chinese has and the other does not. */
const simplifiedOnly = /[这还们请选择过让说对发时间网络图码应该开关闭账户号单币样谁读写长门问题总确认证]/g;
const traditionalOnly = /[這還們請選擇過讓說對發時間網絡圖碼應該開關閉帳戶號單幣樣誰讀寫長門問題總確認證]/g;

describe('The two ways of writing Chinese', () => {
  it.each([
    ['zh', traditionalOnly],
    ['zh-Hant', simplifiedOnly],
  ])('The messages in %s have no character of the other', async (language, others) => {
    const words = [
      ...sentencesOf(await localeOf(language)).values(),
      ...Object.values(await loadSaving(language)),
    ];
    expect(words.map(String).join('').match(others)).toBeNull();
  });
});

describe('Portuguese', () => {
  it('Brazil and Portugal each have words of their own', async () => {
    const all = async (language: string) =>
      [...sentencesOf(await localeOf(language)).values(), ...Object.values(await loadSaving(language))].join(
        ' ',
      );
    expect(await all('pt')).not.toMatch(/celular|salv[ao]|aplicativo|parcela|\bvocê/i);
    expect(await all('pt-BR')).not.toMatch(
      /telemóvel|\bguarda|aplicação|prestaç|montante|contacte|aceite\b(?! os)/i,
    );
  });
});

describe('The pay button', () => {
  it('The English label starts with Pay', () => expect(english.pay('€29.80')).toBe('Pay €29.80'));
});
