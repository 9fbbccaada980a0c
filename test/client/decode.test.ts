import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeAccountsOnFile } from '../../src/client/decode/account-on-file.js';
import { decodeFields } from '../../src/client/decode/field.js';
import { decodeIinDetails } from '../../src/client/decode/iin.js';
import { decodeGroup, decodeGroups, decodeProduct, decodeProducts } from '../../src/client/decode/product.js';
import { decodeRules } from '../../src/client/decode/rules.js';
import type { Decode } from '../../src/client/decode/wire.js';
import { CheckoutError } from '../../src/domain/errors.js';

type Json = Record<string, unknown>;

const text = readFileSync(new URL('fixtures/catalogue.json', import.meta.url), 'utf8');
/** A fresh copy each time: what one test changes is no other's. */
const catalogue = () => JSON.parse(text) as { paymentProducts: Json[]; paymentProductGroups: Json[] };
const product = (id: number) => catalogue().paymentProducts.find((entry) => entry.id === id)!;

const ASSETS = 'https://assets.example/';
const decode = <T>(decoder: Decode<T>, value: unknown): T => decoder(value, '$', ASSETS);
const field = (more: object) => decode(decodeFields, [{ id: 'a', ...more }])[0]!;
const failureOf = (attempt: () => unknown): unknown => {
  try {
    attempt();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

let warned: ReturnType<typeof vi.spyOn>;
beforeEach(() => void (warned = vi.spyOn(console, 'warn').mockImplementation(() => {})));
afterEach(() => void vi.restoreAllMocks());

describe('Decoding a product', () => {
  it('A platform product is decoded completely', () => {
    const { fields, ...visa } = decode(decodeProduct, product(1));
    expect(visa).toEqual({
      id: 1,
      label: 'Visa',
      logo: 'https://assets.example/templates/master/global/css/img/ppimages/pp_logo_1_v2.png',
      displayOrder: 1,
      paymentMethod: 'card',
      paymentProductGroup: 'cards',
      usesRedirectionTo3rdParty: false,
      allowsRecurring: true,
      allowsTokenization: true,
      autoTokenized: false,
      allowsInstallments: false,
      canBeIframed: false,
      mobileIntegrationLevel: 'OPTIMISED_SUPPORT',
      deviceFingerprintEnabled: false,
      minAmount: undefined,
      maxAmount: 1_000_000,
      acquirerCountry: undefined,
      accountsOnFile: [],
      networks: [],
      gateway: undefined,
      integrationTypes: [],
    });
    expect(fields[0]).toEqual({
      id: 'cardNumber',
      type: 'numericstring',
      kind: 'cardNumber',
      required: true,
      rules: [
        { type: 'length', minLength: 12, maxLength: 19 },
        { type: 'luhn' },
        { type: 'regularExpression', regularExpression: '^[0-9]{12,19}$' },
      ],
      unknownRules: [],
      usedForLookup: false,
      display: {
        formElement: 'text',
        label: 'Card number',
        placeholder: '**** **** **** ****',
        mask: '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}',
        obfuscate: false,
        alwaysShow: false,
        displayOrder: 10,
        preferredInputType: 'IntegerKeyboard',
        link: undefined,
        tooltip: undefined,
        valueMapping: [],
      },
    });
  });

  it.each(catalogue().paymentProducts.map((entry) => [entry.id as number, entry] as const))(
    'Product %i keeps every field and rule that the platform sent',
    (_, entry) => {
      const fields = entry.fields as { id: string; dataRestrictions: { validators: object } }[];
      const decoded = decode(decodeProduct, entry).fields;
      const byId = new Map(decoded.map((each) => [each.id, each]));
      expect([...byId.keys()].sort()).toEqual(fields.map(({ id }) => id).sort());
      for (const { id, dataRestrictions } of fields) {
        expect(byId.get(id)!.rules.map(({ type }) => type)).toEqual(Object.keys(dataRestrictions.validators));
        expect(byId.get(id)!.unknownRules).toEqual([]);
      }
      expect(warned).not.toHaveBeenCalled();
    },
  );

  it('A product has what its wallet needs', () => {
    expect(decode(decodeProduct, product(302)).networks).toEqual(
      (product(302).paymentProduct302SpecificData as Json).networks,
    );
    expect(decode(decodeProduct, product(320))).toMatchObject(
      product(320).paymentProduct320SpecificData as Json,
    );
    expect(decode(decodeProduct, product(863))).toMatchObject(
      product(863).paymentProduct863SpecificData as Json,
    );
    expect(
      decode(decodeProduct, { ...product(1), paymentProduct302SpecificData: { networks: ['Visa'] } })
        .networks,
    ).toEqual([]);
  });

  it('A product with nothing but an id is decoded with defaults', () => {
    expect(decode(decodeProduct, { id: 7 })).toMatchObject({
      id: 7,
      label: '7',
      logo: undefined,
      displayOrder: Number.MAX_SAFE_INTEGER,
      paymentMethod: '',
      usesRedirectionTo3rdParty: false,
      accountsOnFile: [],
      fields: [],
    });
  });

  it('A product with null for everything but its id is decoded with defaults', () => {
    const blank = Object.fromEntries(Object.keys(product(9000)).map((key) => [key, null]));
    expect(decode(decodeProduct, { ...blank, id: 7 })).toEqual(decode(decodeProduct, { id: 7 }));
  });

  it.each([
    ['2', 2],
    [0, 0],
    ['0', 0],
  ])('A product with the id %j has the id %i', (id, expected) =>
    expect(decode(decodeProduct, { id }).id).toBe(expected),
  );

  it.each([undefined, null, '', ' ', 'x', '1e3', 1.5, [], {}, true, Infinity])(
    'A product with the id %j is refused',
    (id) => {
      expect(failureOf(() => decode(decodeProduct, { id }))).toMatchObject({
        code: 'schema',
        message: 'Unexpected answer at $.id.',
      });
    },
  );

  it('Booleans and numbers are also read from strings', () => {
    const { allowsTokenization, autoTokenized, minAmount, maxAmount } = decode(decodeProduct, {
      id: 1,
      allowsTokenization: 'true',
      autoTokenized: 'false',
      minAmount: '1000',
      maxAmount: 'much',
    });
    expect([allowsTokenization, autoTokenized, minAmount, maxAmount]).toEqual([true, false, 1000, undefined]);
  });
});

describe('Decoding a list', () => {
  it('A list is sorted by display order, stably, with unordered items last', () => {
    const entries = [
      { id: 1 },
      { id: 2, displayHints: { displayOrder: 20 } },
      { id: 3, displayHints: { displayOrder: 10 } },
      { id: 4, displayHints: { displayOrder: 20 } },
      { id: 5, displayHints: { displayOrder: -1 } },
      { id: 6, displayHints: {} },
    ];
    const products = decode(decodeProducts, { paymentProducts: entries });
    expect(products.map(({ id }) => id)).toEqual([5, 3, 2, 4, 1, 6]);
  });

  it('An empty list is accepted', () => {
    expect(decode(decodeProducts, { paymentProducts: [] })).toEqual([]);
  });

  it.each([{}, { paymentProducts: null }])('A missing list is not read as an empty one: %j', (answer) => {
    expect(failureOf(() => decode(decodeProducts, answer))).toMatchObject({ code: 'schema' });
  });

  it('A list keeps one item per id', () => {
    const twice = [{ id: 1, paymentMethod: 'a' }, { id: 2 }, { id: '1', paymentMethod: 'b' }];
    const products = decode(decodeProducts, { paymentProducts: twice });
    expect(products.map(({ id, paymentMethod }) => [id, paymentMethod])).toEqual([
      [1, 'b'],
      [2, ''],
    ]);
  });

  it('A decoding error names the place of the bad value, never the value', () => {
    const answer = { paymentProducts: [{ id: 1 }, { id: 2, fields: [{ id: 'a' }, { id: { SECRET: 1 } }] }] };
    const error = failureOf(() => decode(decodeProducts, answer)) as CheckoutError;
    expect(error).toBeInstanceOf(CheckoutError);
    expect(error).toMatchObject({ code: 'schema', retryable: false });
    expect(error.message).toBe('Unexpected answer at $.paymentProducts[1].fields[1].id.');
  });

  it.each([
    [{ paymentProducts: {} }, '$.paymentProducts'],
    [{ paymentProducts: ['x'] }, '$.paymentProducts[0]'],
    [{ paymentProducts: [{ id: 1, fields: 'x' }] }, '$.paymentProducts[0].fields'],
    [{ paymentProducts: [{ id: 1, displayHints: 'x' }] }, '$.paymentProducts[0].displayHints'],
    ['x', '$'],
    [null, '$'],
    [[], '$'],
    [{ paymentProducts: [null] }, '$.paymentProducts[0].id'],
    [{ paymentProducts: [[]] }, '$.paymentProducts[0]'],
  ])('An answer with the wrong shape is refused with its path: %j', (answer, path) => {
    expect(failureOf(() => decode(decodeProducts, answer))).toMatchObject({
      code: 'schema',
      message: `Unexpected answer at ${path}.`,
    });
  });
});

describe('Decoding a group', () => {
  it('A platform group is decoded completely', () => {
    const [wire] = catalogue().paymentProductGroups;
    const group = decode(decodeGroup, wire);
    expect(group).toMatchObject({
      id: 'cards',
      label: 'Cards',
      accountsOnFile: [],
      allowsInstallments: false,
    });
    expect(group.fields.map(({ id }) => id)).toEqual((wire!.fields as { id: string }[]).map(({ id }) => id));
    expect(decode(decodeGroups, catalogue())).toHaveLength(1);
  });
});

describe('Decoding a field', () => {
  it('A field without display hints is technical', () => {
    expect(field({ type: 'string' }).display).toBeUndefined();
    expect(field({ type: 'string', displayHints: null }).display).toBeUndefined();
    expect(decode(decodeProduct, product(302)).fields[0]!.display).toBeUndefined();
  });

  it('A field without a label is labelled by its id', () => {
    expect(field({ displayHints: {} }).display).toMatchObject({
      label: 'a',
      displayOrder: Number.MAX_SAFE_INTEGER,
    });
    expect(field({ displayHints: { label: '' } }).display!.label).toBe('a');
  });

  it('A field of an unknown type is read as text, and the type is reported once without data', () => {
    const hologram = { type: 'hologram', displayHints: { formElement: { type: 'cube' } } };
    expect(field(hologram)).toMatchObject({ type: 'string', display: { formElement: 'text' } });
    field(hologram);
    expect(warned).toHaveBeenCalledTimes(1);
    expect(warned.mock.calls[0]!.join()).not.toContain('hologram');
  });

  it('A field keeps a link only if it is safe to follow', () => {
    const linkOf = (link: unknown) => field({ displayHints: { link } }).display!.link;
    expect(linkOf('https://terms.example/a')).toBe('https://terms.example/a');
    expect(linkOf('javascript:alert(1)')).toBeUndefined();
    expect(linkOf(undefined)).toBeUndefined();
  });

  it('A field keeps a tooltip only if it has content', () => {
    const tooltipOf = (tooltip: unknown) => field({ displayHints: { tooltip } }).display!.tooltip;
    expect(tooltipOf({ image: '/cvv.png', label: 'Where?' })).toEqual({
      image: `${ASSETS}cvv.png`,
      label: 'Where?',
    });
    expect(tooltipOf({ label: 'Where?' })).toEqual({ image: undefined, label: 'Where?' });
    expect(tooltipOf({})).toBeUndefined();
    expect(tooltipOf(null)).toBeUndefined();
  });

  it('A choice is labelled by its element, its name or its value', () => {
    const element = (id: string, type: string) => ({ id, label: 'L', type, value: `${id} value` });
    const { valueMapping } = field({
      displayHints: {
        formElement: {
          type: 'list',
          valueMapping: [
            {
              value: '1',
              displayName: 'old',
              displayElements: [element('rate', 'PERCENTAGE'), element('displayName', 'STRING')],
            },
            { value: '2', displayName: 'old', displayElements: null },
            { value: 3, displayElements: [element('x', 'CUBE')] },
          ],
        },
      },
    }).display!;
    expect(valueMapping.map(({ value, displayName }) => [value, displayName])).toEqual([
      ['1', 'displayName value'],
      ['2', 'old'],
      ['3', '3'],
    ]);
    expect(valueMapping[0]!.displayElements[0]).toEqual(element('rate', 'PERCENTAGE'));
    expect(valueMapping[2]!.displayElements[0]!.type).toBe('STRING');
  });

  it.each(['__proto__', 'constructor', 'toString'])('A field may have the id %s', (id) => {
    const fields = decode(decodeFields, JSON.parse(`[{"id":"${id}","type":"string"}]`));
    expect(fields.map((each) => each.id)).toEqual([id]);
  });
});

it('A field with rules that only the platform can check is reported to the developer once', () => {
  const odd = (validators: object) =>
    decode(decodeProduct, { id: 7, fields: [{ id: 'odd', dataRestrictions: { validators } }] });
  odd({ luhn: {} });
  expect(warned).not.toHaveBeenCalled();
  odd({ length: { minLength: 9, maxLength: 3 } });
  odd({ regularExpression: { regularExpression: '^((((){9999}){9999}){9999}){9999}[A-Z]' } });
  expect(warned).toHaveBeenCalledTimes(1);
  expect(warned.mock.calls[0]!.join()).toContain('uncheckedRules');
});

describe('Decoding rules', () => {
  it('Unknown rules are listed by name', () => {
    const validators = JSON.parse(
      '{"quantum":{},"__proto__":{"luhn":{}},"constructor":{},"luhn":{}}',
    ) as unknown;
    expect(decode(decodeRules, validators)).toEqual({
      rules: [{ type: 'luhn' }],
      unknownRules: ['quantum', '__proto__', 'constructor'],
    });
  });

  it.each([
    [{ fixedList: {} }, ['fixedList']],
    [{ fixedList: { allowedValues: 'x' } }, ['fixedList']],
    [{ regularExpression: {} }, ['regularExpression']],
    [{ regularExpression: { regularExpression: {} } }, ['regularExpression']],
    [{ boletoBancarioRequiredness: { fiscalNumberLength: 'x' } }, ['boletoBancarioRequiredness']],
    // No value could keep these.
    [{ length: { minLength: 9, maxLength: 3 } }, ['length']],
    [{ length: { maxLength: -1 } }, ['length']],
    [{ length: { maxLength: 0 } }, ['length']],
    [{ range: { minValue: 5, maxValue: 4 } }, ['range']],
    [{ fixedList: { allowedValues: [] } }, ['fixedList']],
  ])('A rule without its required values is listed as unknown: %j', (validators, unknownRules) => {
    expect(decode(decodeRules, validators)).toEqual({ rules: [], unknownRules });
  });

  it.each([
    [{ length: {} }, { type: 'length', minLength: 0, maxLength: Infinity }],
    [{ length: { minLength: '3', maxLength: null } }, { type: 'length', minLength: 3, maxLength: Infinity }],
    [{ range: { minValue: -5 } }, { type: 'range', minValue: -5, maxValue: Infinity }],
    [{ range: { maxValue: 5 } }, { type: 'range', minValue: -Infinity, maxValue: 5 }],
    [{ fixedList: { allowedValues: ['a', 1, null] } }, { type: 'fixedList', allowedValues: ['a', '1'] }],
    [{ luhn: true }, { type: 'luhn' }],
  ])('A rule with an open limit gets the widest one: %j', (validators, rule) => {
    expect(decode(decodeRules, validators)).toEqual({ rules: [rule], unknownRules: [] });
  });

  it.each([{ luhn: null }, { luhn: false }, null, undefined, 'luhn', 5, []])(
    'The validators %j contain no rules',
    (validators) => {
      expect(decode(decodeRules, validators)).toEqual({ rules: [], unknownRules: [] });
    },
  );
});

describe('Decoding a stored account', () => {
  const wire = JSON.parse(
    '{"attributes":[{"key":"alias","value":"************7988","status":"READ_ONLY"},{"key":"cardNumber","value":"************7988","status":"READ_ONLY"},{"key":"expiryDate","value":"0820","status":"MUST_WRITE","mustWriteReason":"IN_THE_PAST"},{"key":"cardholderName","value":5,"status":"CAN_WRITE"},{"key":"x","status":"MAY_WRITE"},{"key":"y"}],"displayHints":{"labelTemplate":[{"attributeKey":"alias","mask":"{{9999}} {{9999}} {{9999}} {{9999}} {{999}}"},{"attributeKey":"expiryDate"}],"logo":"logo.png"},"id":0,"paymentProductId":1}',
  ) as Json;

  it('A stored account is decoded completely, and an attribute with an unknown status permits nothing', () => {
    const attribute = (key: string, value: string, status: string, mustWriteReason?: string) => ({
      key,
      value,
      status,
      mustWriteReason,
    });
    expect(decode(decodeAccountsOnFile, [wire])).toEqual([
      {
        id: 0,
        paymentProductId: 1,
        attributes: [
          attribute('alias', '************7988', 'READ_ONLY'),
          attribute('cardNumber', '************7988', 'READ_ONLY'),
          attribute('expiryDate', '0820', 'MUST_WRITE', 'IN_THE_PAST'),
          attribute('cardholderName', '5', 'CAN_WRITE'),
          attribute('x', '', 'READ_ONLY'),
          attribute('y', '', 'READ_ONLY'),
        ],
        labelTemplate: [
          { attributeKey: 'alias', mask: '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}' },
          { attributeKey: 'expiryDate', mask: undefined },
        ],
        logo: `${ASSETS}logo.png`,
      },
    ]);
  });

  it('A stored account without display hints is accepted', () => {
    expect(decode(decodeAccountsOnFile, [{ id: '3', paymentProductId: '1' }])).toEqual([
      { id: 3, paymentProductId: 1, attributes: [], labelTemplate: [], logo: undefined },
    ]);
  });

  it('A stored account without a product is refused', () => {
    expect(failureOf(() => decode(decodeProduct, { id: 1, accountsOnFile: [{ id: 0 }] }))).toMatchObject({
      code: 'schema',
      message: 'Unexpected answer at $.accountsOnFile[0].paymentProductId.',
    });
  });
});

describe('Decoding IIN details', () => {
  const brand = (paymentProductId: number, isAllowedInContext: boolean) => ({
    paymentProductId,
    isAllowedInContext,
  });

  it('IIN details are decoded completely', () => {
    const wire = { coBrands: [brand(1, true), brand(122, false)], countryCode: '99', ...brand(1, true) };
    expect(decode(decodeIinDetails, wire)).toEqual(wire);
  });

  it('A brand without a permission flag is allowed', () => {
    expect(decode(decodeIinDetails, { paymentProductId: '1', coBrands: [{ paymentProductId: 2 }] })).toEqual({
      ...brand(1, true),
      countryCode: undefined,
      coBrands: [brand(2, true)],
    });
  });

  it('IIN details without a product are refused', () => {
    expect(failureOf(() => decode(decodeIinDetails, {}))).toMatchObject({ code: 'schema' });
  });
});

describe('Decoding arbitrary input', () => {
  const decoders: Decode<unknown>[] = [
    decodeProducts,
    decodeProduct,
    decodeGroups,
    decodeGroup,
    decodeFields,
    decodeAccountsOnFile,
    decodeIinDetails,
    decodeRules,
  ];

  /** Decodes, and lets nothing pass but a model or a typed error, with all prototypes as they were. */
  const survives = (decoder: Decode<unknown>, value: unknown) => {
    const names = Object.getOwnPropertyNames(Object.prototype).join();
    try {
      decode(decoder, value);
    } catch (error) {
      expect(error).toBeInstanceOf(CheckoutError);
      expect((error as CheckoutError).code).toBe('schema');
    }
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(names);
    expect(({} as Json).polluted).toBeUndefined();
  };

  const names =
    'id type fields displayHints validators dataRestrictions formElement valueMapping accountsOnFile attributes'
      .split(' ')
      .concat(
        'paymentProducts paymentProductGroups displayElements tooltip link logo coBrands __proto__ polluted'.split(
          ' ',
        ),
      );
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(null, true, false, 0, -1, 1.5, 1e300, '', 'x', '5', '__proto__', 'javascript:alert(1)'),
      fc.array(tie('value'), { maxLength: 4 }),
      fc
        .array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), tie('value')), { maxLength: 6 })
        .map((entries) =>
          // By text, so that `__proto__` is a property as it is in an answer.
          JSON.parse(
            `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`,
          ),
        ),
    ),
  })).value;

  it('Any JSON is decoded into a model or throws a typed error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...decoders), fc.oneof(json, fc.jsonValue()), (decoder, value) => {
        survives(decoder, value);
      }),
      { numRuns: 3000 },
    );
  });

  it('A real answer with any one value replaced is decoded or throws a typed error', () => {
    const paths: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]) => {
      paths.push(path);
      if (value && typeof value === 'object') {
        for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
      }
    };
    walk(catalogue(), []);
    fc.assert(
      fc.property(fc.constantFrom(...paths.slice(1)), json, (path, value) => {
        const answer = catalogue();
        const parent = path
          .slice(0, -1)
          .reduce<Json>((at, key) => at[key] as Json, answer as unknown as Json);
        parent[path.at(-1)!] = value;
        survives(decodeProducts, answer);
        survives(decodeGroups, answer);
      }),
      { numRuns: 500 },
    );
  });

  it('Decoded URLs are always safe, whatever the input', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('javascript:x', 'data:x', 'http://a.b/')),
        (url) => {
          const { logo, fields } = decode(decodeProduct, {
            id: 1,
            displayHints: { logo: url },
            fields: [{ id: 'a', displayHints: { link: url, tooltip: { image: url } } }],
          });
          for (const each of [logo, fields[0]!.display!.link, fields[0]!.display!.tooltip?.image]) {
            expect(each === undefined || each.startsWith('https://')).toBe(true);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('A list of a thousand products is decoded in order', () => {
    const paymentProducts = Array.from({ length: 1000 }, (_, index) => ({ ...product(1), id: 1000 - index }));
    expect(decode(decodeProducts, { paymentProducts }).map(({ id }) => id)).toEqual(
      paymentProducts.map(({ id }) => id),
    );
  });
});
