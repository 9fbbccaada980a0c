import { describe, expect, it } from 'vitest';
import { validateField } from '../../src/domain/validators/index.js';
import {
  type WireProduct,
  availabilityOf,
  directories,
  exchangeRatesPerEUR,
  findIin,
  groups,
  networks,
  products,
  testCards,
  tokens,
} from '../../src/sandbox/catalogue/index.js';
import { paymentProducts } from '../../src/sandbox/catalogue/products/index.js';
import { domainField } from '../../src/sandbox/payments/domain-field.js';

const all = [...products.values()];
const titled = all.map((product) => [`${product.id} ${product.displayHints.label}`, product] as const);
const today = new Date('2026-09-01T12:00:00Z');

const issues = (product: WireProduct, values: Readonly<Record<string, string>>) =>
  (product.fields ?? []).flatMap((field) => {
    const typed = new Map(Object.entries(values));
    const issue = validateField(domainField(field), values[field.id] ?? '', {
      today,
      values: typed,
    });
    return issue ? [`${field.id}: ${issue.code}`] : [];
  });

/** From the right, every second digit doubled and its digits added (ISO/IEC 7812). */
const checkSum = (digits: string): number =>
  [...digits]
    .reverse()
    .map((digit, at) => Number(digit) * (1 + (at % 2)))
    .reduce((sum, part) => sum + Math.floor(part / 10) + (part % 10), 0);

describe('The catalogue', () => {
  it('Every product appears once and has its own place in the list', () => {
    expect(all).toHaveLength(paymentProducts.length);
    expect(all.length).toBeGreaterThan(40);
    expect(new Set(all.map(({ displayHints }) => displayHints.displayOrder)).size).toBe(all.length);
  });

  it.each(titled)(
    'The product %s has ids, its own logo and a shape that fits its payment method',
    (_, product) => {
      expect(product.displayHints.logo).toMatch(
        new RegExp(`^templates/master/global/css/img/ppimages/pp_logo_${product.id}_v\\d\\.png$`),
      );
      const ids = (product.fields ?? []).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(product.paymentProductGroup === 'cards').toBe(product.paymentMethod === 'card');
      expect(product.minAmount ?? 0).toBeLessThan(product.maxAmount ?? Infinity);
    },
  );

  it.each(titled)('The product %s has masks that fit its length rules', (_, product) => {
    for (const { id, dataRestrictions, displayHints } of product.fields ?? []) {
      const { mask } = displayHints ?? {};
      const { length } = dataRestrictions.validators;
      if (mask === undefined || !length) continue;
      const capacity = [...mask.matchAll(/\{\{([9*]+)\}\}/g)].map(([, part]) => part).join('').length;
      expect(capacity, `${id} ${mask}`).toBeGreaterThanOrEqual(length.maxLength);
    }
  });

  it.each(titled)('The product %s offers exactly the choices that it allows', (_, product) => {
    for (const { dataRestrictions, displayHints } of product.fields ?? []) {
      const allowed = dataRestrictions.validators.fixedList?.allowedValues;
      const offered = displayHints?.formElement.valueMapping?.map(({ value }) => value);
      expect(offered).toEqual(allowed);
    }
  });

  it.each(titled)('The product %s has patterns that any engine can read', (_, product) => {
    for (const { dataRestrictions } of product.fields ?? []) {
      const pattern = dataRestrictions.validators.regularExpression?.regularExpression;
      if (pattern !== undefined) expect(() => new RegExp(pattern)).not.toThrow();
    }
  });

  it('A group takes the place of its first member', () => {
    const members = all.filter((product) => product.paymentProductGroup === 'cards');
    expect(groups.get('cards')?.displayHints.displayOrder).toBe(
      Math.min(...members.map(({ displayHints }) => displayHints.displayOrder)),
    );
  });

  it('A bank directory lists the banks that its product accepts', () => {
    for (const [id, { entries }] of directories) {
      const issuer = products.get(id)?.fields?.find((field) => field.id === 'issuerId');
      expect(entries.map(({ issuerId }) => issuerId)).toEqual(
        issuer?.dataRestrictions.validators.fixedList?.allowedValues,
      );
    }
  });

  it('A wallet and its list of networks name the same networks', () => {
    expect(products.get(302)?.paymentProduct302SpecificData?.networks).toEqual(networks.get(302));
    expect(products.get(320)?.paymentProduct320SpecificData?.networks).toEqual(networks.get(320));
  });

  it('iDEAL is limited to its country and currency, and Visa is available everywhere', () => {
    expect(availabilityOf(809)).toEqual({ countries: ['NL'], currencies: ['EUR'] });
    expect(availabilityOf(1)).toEqual({ countries: null, currencies: null });
  });

  it('Exchange rates are kept as decimals', () => {
    expect(exchangeRatesPerEUR.get('EUR')).toBe('1');
    for (const rate of exchangeRatesPerEUR.values()) expect(Number(rate)).toBeGreaterThan(0);
  });
});

describe('IIN look-up', () => {
  it.each([
    ['456735', 1],
    ['45673500', 1],
    ['499999', 1],
    ['497010', 130],
    ['67670001', undefined],
    ['676770', 117],
    ['371449', 2],
    ['301234', 132],
    ['123456', undefined],
    ['000000', undefined],
    ['999999', undefined],
  ])('The IIN %s belongs to product %s', (bin, paymentProductId) => {
    expect(findIin(bin)?.paymentProductId).toBe(paymentProductId);
  });

  it('The co-brands of a card include its main brand', () => {
    for (const { cardNumber: number } of testCards) {
      const row = findIin(number.slice(0, 8));
      if (row?.coBrands) expect(row.coBrands).toContainEqual({ paymentProductId: row.paymentProductId });
    }
  });
});

describe('Test cards', () => {
  it('Every outcome of a payment has a test card', () => {
    const outcomes = new Set(testCards.map(({ emulatorOutcome }) => emulatorOutcome));
    expect([...outcomes].sort()).toEqual([
      'AUTHORISED',
      'NOT_ALLOWED_IN_CONTEXT',
      'PENDING_FRAUD_APPROVAL',
      'REDIRECT_3DS',
      'REDIRECT_3DS_BREAKS_OUT',
      'REDIRECT_3DS_UNFRAMED',
      'REJECTED',
      'REJECTED_CAPTURE',
      'REJECTED_REFUND',
      'SERVER_ERROR',
      'UNAVAILABLE',
      'WRONG_SECURITY_CODE',
    ]);
  });

  it('The test card for a server error is a Visa card of the official range', () => {
    const failing = testCards.find(({ emulatorOutcome }) => emulatorOutcome === 'SERVER_ERROR');
    expect(failing?.cardNumber).toMatch(/^456735\d{10}$/);
  });

  it.each(testCards.map((card) => [card.cardNumber, card] as const))(
    'The test card %s has a valid check digit and passes its product’s rules',
    (_, card) => {
      expect(checkSum(card.cardNumber) % 10).toBe(0);
      expect(findIin(card.cardNumber.slice(0, 8))?.paymentProductId).toBe(card.paymentProductId);
      const product = products.get(card.paymentProductId);
      expect(product === undefined).toBe(card.emulatorOutcome === 'NOT_ALLOWED_IN_CONTEXT');
      const { cardNumber, expiryDate, cvv } = card;
      if (product)
        expect(issues(product, { cardNumber, expiryDate, cvv, cardholderName: 'Wile E. Coyote' })).toEqual(
          [],
        );
    },
  );

  it('Every test card number appears once', () => {
    expect(new Set(testCards.map(({ cardNumber: number }) => number)).size).toBe(testCards.length);
  });
});

describe('Stored accounts of the catalogue', () => {
  it.each(tokens)('The token $token belongs to a product that can be stored', ({ accountOnFile }) => {
    const product = products.get(accountOnFile.paymentProductId);
    expect(product?.allowsTokenization).toBe(true);
    expect(accountOnFile.displayHints.logo).toBe(product?.displayHints.logo);
  });

  it('No stored account shows a complete number', () => {
    for (const { accountOnFile } of tokens)
      for (const { value } of accountOnFile.attributes) expect(value).not.toMatch(/\d{5}/);
  });
});
