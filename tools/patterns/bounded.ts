/** A regular expression that is not known to take time in proportion to a text, and why no text makes it slow. */
export interface Bounded {
  readonly file: string;
  readonly source: string;
  readonly why: string;
}

export const bounded: readonly Bounded[] = [
  {
    file: 'src/domain/pattern.ts',
    source:
      '/^\\^(?:\\w|\\\\d|\\[[\\w-]+\\]|\\((?:\\?:)?|\\)(?![*+?{])|\\||[*+]|\\{\\d\\d?(?:,\\d\\d?)?\\})+\\$$/',
    why: 'It is asked about patterns of less than 64 characters only.',
  },
  {
    file: 'src/domain/field-kinds/amount.ts',
    source: '/^0+(?=\\d)/',
    why: 'It starts at the beginning, and one thing repeats.',
  },
  {
    file: 'src/domain/field-kinds/phone.ts',
    source: '/^[^\\d+]+(?=[\\d+])/',
    why: 'It starts at the beginning, and one thing repeats.',
  },
  {
    file: 'src/domain/markup.ts',
    source:
      '/<!--[^]*?(?:-->|$)|<[!?][^>]*>?|<\\/([a-z][^\\s/<>]*)(?![^\\s/<>])[^<>]*>|<([a-z][^\\s/<>]*)(?![^\\s/<>])([^<>]*)>|[^<]+|</gi',
    why: 'Where a tag does not end, nothing of it repeats beyond the next `<`, where the next attempt begins.',
  },
  {
    file: 'src/domain/validators/email-address.ts',
    source: '/^(?!\\.)[^\\s@]+@(?:[^\\s@.]+\\.)+[^\\s@.]{2,}$/',
    why: 'It starts at the beginning, and what repeats cannot contain the @ or full stop behind it.',
  },
  {
    file: 'src/sandbox/node/arguments.ts',
    source: '/^(\\d{1,10}):(\\w+)(?::(.{1,100}))?$/',
    why: 'The text is an argument of whoever starts the sandbox.',
  },
  {
    file: 'src/sandbox/node/compare-command.ts',
    source: '/\\/+$/',
    why: 'The text is an argument of whoever starts the comparison.',
  },
  {
    file: 'src/sandbox/options.ts',
    source: '/\\/+$/',
    why: 'The text is an option of whoever starts the sandbox.',
  },
  {
    file: 'src/domain/mask.ts',
    source: '/\\{\\{(.*?)\\}\\}/',
    why: 'Masks longer than 256 characters are ignored.',
  },
  {
    file: 'src/domain/pattern-tokens.ts',
    source:
      '/\\\\(?:[dDwWsStnrfv]|u[\\dA-Fa-f]{4}|[^\\w\\s])|\\[(?!\\^?\\])(?:\\\\(?:[dDwWsStnrfv]|u[\\dA-Fa-f]{4}|[^\\w\\s])|&(?!&)|[^\\\\\\][&])+\\]|(?:[*+?]|\\{\\d{1,4}(?:,\\d{0,4})?\\})\\??(?![*+?{])|\\((?:\\?:|(?!\\?))|[|)^$.]|[^\\\\()[\\]{}|*+?^$.]/g',
    why: 'Patterns longer than 1024 characters are refused before.',
  },
  {
    file: 'src/element/features/actions/app-link.ts',
    source:
      '/^(https|alipays?|bankid|bepgenapp|blik|gcash|grab|mbway|mobilepay\\w*|momo|paypal|paytmmp|payconiq|phonepe|swish|tez|truemoney|twint[\\w-]*|upi|vipps\\w*|wechat|weixin):/',
    why: 'It starts at the beginning, and what repeats cannot contain the colon behind it.',
  },
  {
    file: 'src/encryption/rsa-public-key.ts',
    source: '/^3082(.{4})300d06092a864886f70d01010105000382(.{4})003082(.{4})0282(.{4})(.+)$/',
    why: 'It starts at the beginning, and repeats only its last part.',
  },
  {
    file: 'src/encryption/web-crypto.ts',
    source:
      '/^48,130,\\d+,\\d+,48,13,6,9,42,134,72,134,247,13,1,1,1,5,0,3,130,\\d+,\\d+,0,48,130,\\d+,\\d+,2,130,/',
    why: 'It starts at the beginning, and the numbers that it reads end at a comma.',
  },
  {
    file: 'src/loading/load-module.ts',
    source: '/^TypeError: error loading dynamically imported module: (\\S+\\.js)\\b/',
    why: 'The text is the browser’s own, about an address of ours.',
  },
  {
    file: 'src/sandbox/crypto/jwe.ts',
    source: '/"(?:[^"\\\\]|\\\\.)*"(\\s*:)?/g',
    why: 'The text is JSON that was parsed before, in which every string ends.',
  },
];

/** Expressions that are put together at run time, and why no text makes them slow. */
export const composed: Readonly<Record<string, string>> = {
  'src/audit/page.ts': 'Nothing in it repeats.',
  'src/domain/card-in-text.ts': 'Its only open repetitions stop at a digit, and begin at one.',
  'src/domain/markup.ts': 'What repeats in it stops at the next `<`, where the next attempt begins.',
  'src/domain/pattern.ts': 'The platform’s, after a bound of its steps was computed.',
  'src/domain/pattern-automaton.ts': 'It tests one character.',
};
