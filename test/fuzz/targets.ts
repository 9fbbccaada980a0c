import { readFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { decodeAccountsOnFile } from '../../src/client/decode/account-on-file.js';
import { decodeFailure } from '../../src/client/decode/failure.js';
import { decodeIinDetails } from '../../src/client/decode/iin.js';
import { decodePaymentAnswer } from '../../src/client/decode/payment-answer.js';
import { decodeGroups, decodeProduct, decodeProducts } from '../../src/client/decode/product.js';
import { CheckoutError } from '../../src/domain/errors.js';
import { matchPattern } from '../../src/domain/pattern-automaton.js';
import { testPattern } from '../../src/domain/pattern.js';
import { type MarkupNode, readMarkup } from '../../src/domain/markup.js';
import { capacity, format, layOut, parseMask, strip } from '../../src/domain/mask.js';
import { outcomeOf } from '../../src/domain/outcome.js';
import { openJwe } from '../../src/sandbox/crypto/jwe.js';
import { serverEndpoints } from '../../src/sandbox/server-api/endpoints.js';
import { harness, order } from '../sandbox/harness.js';
import { hostile, mutantOf, textOf, word } from './pieces.js';

/** What is fuzzed: any input, and what must hold of it. A broken promise is thrown. */
export interface Target<Input = unknown> {
  readonly inputs: fc.Arbitrary<Input>;
  readonly check: (input: Input) => void | Promise<void>;
}

/** Keeps an input and its check together, whatever its type. */
const target = <Input>(inputs: fc.Arbitrary<Input>, check: Target<Input>['check']): Target =>
  ({ inputs, check }) as unknown as Target;

const holds = (fact: boolean, otherwise: string): void => {
  if (!fact) throw new Error(otherwise);
};

const text = readFileSync(new URL('../client/fixtures/catalogue.json', import.meta.url), 'utf8');
type Catalogue = { paymentProducts: object[]; paymentProductGroups: object[] };
const products = (): object => (JSON.parse(text) as Catalogue).paymentProducts[0]!;
const onlyTwo = (): object => {
  const { paymentProducts, paymentProductGroups } = JSON.parse(text) as Catalogue;
  return { paymentProducts: paymentProducts.slice(0, 2), paymentProductGroups };
};

const names = Object.getOwnPropertyNames(Object.prototype).join();
/** Nothing but typed errors, and nothing left on the prototype. */
const decodes = (decode: () => unknown): void => {
  try {
    decode();
  } catch (error) {
    holds(error instanceof CheckoutError, `Another error: ${String(error)}`);
  }
  holds(Object.getOwnPropertyNames(Object.prototype).join() === names, 'Object.prototype has changed.');
};

const decoders = [decodeProduct, decodeProducts, decodeGroups, decodeIinDetails, decodeAccountsOnFile];
const decoder = target(
  fc.tuple(fc.nat(decoders.length - 1), fc.oneof(mutantOf(products), mutantOf(onlyTwo), hostile)),
  ([which, value]) => decodes(() => decoders[which]!(value, '$', 'https://assets.test/')),
);

const mask = target(
  fc.tuple(
    textOf('{{', '}}', '9', '*', ' ', '-', '+', '{', '}', '99'),
    textOf('1', '23', 'a', ' ', '-', '+', '٤'),
  ),
  ([pattern, value]) => {
    const parsed = parseMask(pattern);
    const { display, at } = layOut(parsed, value);
    holds(at.length === value.length, 'A character has no place.');
    holds(
      [...value].every((char, index) => index >= capacity(parsed) || display.includes(char)),
      'A character is not shown.',
    );
    const once = strip(parsed, display);
    holds(strip(parsed, format(parsed, once)) === once, 'What is shown is read differently.');
  },
);

const matcher = target(
  fc.tuple(
    textOf(
      ...'ab1.^$|()[]*+?-,'.split(''),
      '{2}',
      '{1,3}',
      '{0,}',
      '(?:',
      '\\d',
      '\\w',
      '[ab]',
      '[^a]',
      '*?',
    ),
    textOf('a', 'b', '1', 'aa', '\n'),
  ),
  ([pattern, value]) => {
    const native = testPattern(pattern, value);
    const linear = matchPattern(pattern, value);
    holds(native === undefined || linear === undefined || native === linear, 'The two engines disagree.');
    if (linear !== undefined && pattern.length < 40 && value.length < 12)
      holds(new RegExp(pattern).test(value) === linear, 'The automaton is wrong.');
  },
);

const allowed = new Set('h1 h2 h3 h4 h5 h6 p ul ol li strong em b i a div'.split(' '));
const isAllowed = (node: MarkupNode): boolean =>
  typeof node === 'string' || (allowed.has(node.name) && node.children.every(isAllowed));
const markup = target(
  textOf(
    '<',
    '>',
    '</',
    '<p>',
    '</p>',
    '<a href=',
    '"',
    "'",
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '&',
    '&amp;',
    '&#',
    '<li>',
    '<svg/',
    '=',
    'x',
  ),
  (html) => holds(readMarkup(html).every(isAllowed), 'An element that is not allowed.'),
);

const paid = (): object => ({
  creationOutput: { token: 't' },
  payment: {
    id: '1',
    status: 'CAPTURED',
    statusOutput: { statusCategory: 'COMPLETED' },
    paymentOutput: { cardPaymentMethodSpecificOutput: { fraudResults: { fraudServiceResult: 'denied' } } },
  },
  merchantAction: {
    actionType: 'REDIRECT',
    redirectData: { redirectURL: 'https://a.test/', RETURNMAC: 'x' },
    showData: [{ key: 'a', value: 'b' }],
  },
});
const refused = (): object => ({
  errorId: 'e',
  errors: [{ code: '430330', propertyName: 'card.cardNumber' }],
  paymentResult: paid(),
});
const answers = target(
  fc.tuple(fc.oneof(mutantOf(paid), mutantOf(refused), hostile), fc.constantFrom(400, 402, 403, 500)),
  ([answer, status]) => {
    decodes(() => {
      const { status: name, statusCategory, merchantAction } = decodePaymentAnswer(answer);
      const { redirectUrl } = merchantAction ?? {};
      holds(redirectUrl === undefined || /^https:\/\/[^/@]+\//.test(redirectUrl), 'An unsafe address.');
      // Nobody is told that something is paid unless a status or category says so.
      const settled = /^(CAPTURED|PAID|ACCOUNT_VERIFIED|CAPTURE_REQUESTED|PENDING_CAPTURE)$/.test(name ?? '');
      const outcome = outcomeOf(name, statusCategory);
      holds(outcome !== 'paid' || settled || statusCategory === 'COMPLETED', `Paid, by ${String(name)}.`);
    });
    decodes(() => decodeFailure(status, answer));
  },
);

let opened: Promise<{ parts: readonly string[]; key: webcrypto.CryptoKey }> | undefined;
/** One sealed text, and the key that opens it. */
const sealed = () =>
  (opened ??= (async () => {
    const { sandbox, session, seal } = harness();
    const jwe = await seal(await session(), { paymentProductId: 1, paymentValues: [] });
    const { kid = '' } = JSON.parse(Buffer.from(jwe.split('.')[0]!, 'base64url').toString()) as {
      kid?: string;
    };
    const { privateKey = '' } = sandbox.world.records.keys.get(kid) ?? {};
    const bytes = Buffer.from(privateKey, 'base64');
    const algorithm = { name: 'RSA-OAEP', hash: 'SHA-1' };
    const key = await webcrypto.subtle.importKey('pkcs8', bytes, algorithm, false, ['decrypt']);
    return { parts: jwe.split('.'), key };
  })());
const jwe = target(
  fc.array(
    fc.record({ part: fc.nat(4), at: fc.nat(), how: fc.constantFrom('cut', 'put', 'drop'), by: word }),
    {
      maxLength: 3,
    },
  ),
  async (changes) => {
    const { parts, key } = await sealed();
    const changed = [...parts];
    for (const { part, at, how, by } of changes) {
      const old = changed[part] ?? '';
      const place = at % (old.length + 1);
      if (how === 'drop') changed.splice(part, 1);
      else
        changed[part] =
          old.slice(0, place) + (how === 'put' ? by : '') + old.slice(place + Number(how === 'cut'));
    }
    const plaintext = await openJwe(changed.join('.'), () => Promise.resolve({ privateKey: key }));
    const isSame = changed.join('.') === parts.join('.');
    holds(
      (plaintext !== undefined) === isSame,
      isSame ? 'It is not opened.' : 'It is opened although it was changed.',
    );
  },
);

const { sandbox } = harness();
const merchant = sandbox.merchant('1001');
const payment = (): object => ({
  order: order(),
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    card: { cardNumber: '4012000033330026', expiryDate: '1230', cvv: '123', cardholderName: 'Zoë' },
  },
});
const posts = serverEndpoints
  .filter(({ method }) => method === 'POST')
  .map(({ path }) => path.replace(/:\w+/g, '1'));
const bodies = target(
  fc.tuple(
    fc.oneof(fc.constant('/payments'), fc.constantFrom(...posts)),
    fc.oneof(mutantOf(payment), mutantOf(refused)),
  ),
  async ([path, body]) => {
    const response = await merchant('POST', path, body);
    const answer = await response.text();
    holds(response.status < 500, `${path} answers ${response.status}.`);
    holds(!/\.[tj]s:\d|\bat \w+ \(|TypeError/.test(answer), `${path} tells of its own code.`);
  },
);

export const targets: Readonly<Record<string, Target>> = {
  decoder,
  mask,
  matcher,
  markup,
  answers,
  jwe,
  bodies,
};
