import { describe, expect, it } from 'vitest';
import { cards, failWith, offline, open, sessionRanOut, settle, tokens } from './world.js';

const openCards = async () => {
  const world = await open();
  await world.configure({ preselect: 'cards' });
  return world;
};

describe('The card look-up', () => {
  it('A typed card number pays by card even if the card’s product prefers a code to scan', async () => {
    const world = await open();
    await world.configure({ preselect: 'cards' });
    await world.type({ cardNumber: '67030000000000003' });
    expect([world.optionForm.product?.id, world.fieldIds]).toEqual([
      3012,
      ['cardNumber', 'cardholderName', 'expiryDate'],
    ]);
    await world.type({ cardholderName: 'Ann Finch', expiryDate: '1230' });
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });

  it('The platform’s country, issuer and type of a card are kept, and an unknown country is left out', async () => {
    const facts = async (countryCode: string) => {
      const world = await openCards();
      const details = { countryCode, issuerName: 'First Bank', binProductType: 'CONSUMER' };
      world.answer(/IIN/, () =>
        Response.json({ paymentProductId: 1, isAllowedInContext: true, coBrands: [], ...details }),
      );
      await world.type({ cardNumber: cards.visa.slice(0, 6) });
      const { brand } = world.optionForm;
      return brand.status === 'known' && brand.facts;
    };
    expect(await facts('NL')).toEqual({ country: 'NL', issuer: 'First Bank', type: 'CONSUMER' });
    expect(await facts('99')).toEqual({ country: undefined, issuer: 'First Bank', type: 'CONSUMER' });
  });

  it('A refused brand is named if the group of cards offers it, and never in the form of a single product', async () => {
    const refused = async (paymentProductId: number, preselect: string, ungrouped = false) => {
      const world = await open();
      await world.configure({ preselect, ungrouped });
      world.answer(/IIN/, () =>
        Response.json({ paymentProductId, isAllowedInContext: false, countryCode: 'NL', coBrands: [] }),
      );
      await world.type({ cardNumber: cards.visa.slice(0, 6) });
      const { brand } = world.optionForm;
      return brand.status === 'refused' && brand.label;
    };
    expect(await refused(1, 'cards')).toBe('Visa');
    expect(await refused(3, 'cards')).toBe('MasterCard');
    expect(await refused(120, 'cards')).toBeUndefined();
    expect(await refused(1, '1', true)).toBeUndefined();
  });

  it('A refusal stands while fewer digits of the same number are looked up', async () => {
    const world = await openCards();
    await world.type({ cardNumber: cards.notAllowed });
    expect(world.optionForm.brand).toMatchObject({ status: 'refused', iin: cards.notAllowed.slice(0, 8) });
    world.hold(/IIN/);
    await world.type({ cardNumber: cards.notAllowed.slice(0, 7) });
    expect(world.checkout.issuesOf(world.optionForm).get('cardNumber')?.code).toBe('card-refused');
    await world.type({ cardNumber: cards.visa.slice(0, 7) });
    expect(world.checkout.issuesOf(world.optionForm).get('cardNumber')?.code).not.toBe('card-refused');
  });

  it('A card number is looked up once at 6 digits, once at 8 and never again', async () => {
    const world = await openCards();
    for (let length = 1; length <= 16; length++)
      await world.type({ cardNumber: cards.visa.slice(0, length) });
    for (let length = 15; length >= 0; length--)
      await world.type({ cardNumber: cards.visa.slice(0, length) });
    await world.type({ cardNumber: cards.visa });
    expect(world.bins).toEqual(['456735', '45673500']);
  });

  it('A card number is looked up only twice however fast the consumer types', async () => {
    const world = await openCards();
    const release = world.hold(/IIN/);
    for (let length = 1; length <= 16; length++)
      world.checkout.enter('cardNumber', cards.visa.slice(0, length));
    await release();
    expect(world.bins).toEqual(['456735', '45673500']);
    expect(world.optionForm).toMatchObject({
      product: { id: 1 },
      brand: { status: 'known', iin: '45673500' },
    });
  });

  it('The form takes on the card’s product and drops it when the number is deleted', async () => {
    const world = await openCards();
    expect([world.optionForm.product, world.fieldIds]).toEqual([
      undefined,
      ['cardNumber', 'expiryDate', 'cvv'],
    ]);
    await world.type({ cardNumber: cards.masterCard, cardholderName: 'Wile E. Coyote' });
    expect([world.optionForm.product!.id, world.fieldIds]).toEqual([
      3,
      ['cardNumber', 'expiryDate', 'cvv', 'cardholderName'],
    ]);
    await world.type({ cardNumber: '542' });
    expect(world.optionForm).toMatchObject({ product: undefined, brand: { status: 'none' } });
    expect(world.fieldIds).toEqual(['cardNumber', 'expiryDate', 'cvv']);
    await world.type({ cardNumber: cards.masterCard });
    expect(world.values.cardholderName).toBe('Wile E. Coyote');
  });

  it('A late answer about an earlier number is ignored', async () => {
    const world = await openCards();
    const visa = world.hold(/bin=456735/);
    await world.type({ cardNumber: cards.visa.slice(0, 6) });
    await world.type({ cardNumber: cards.masterCard });
    await visa();
    expect(world.optionForm).toMatchObject({ product: { id: 3 }, brand: { iin: '54241802' } });
  });

  it('A late answer does not change another option that the consumer has chosen since', async () => {
    const world = await openCards();
    const release = world.hold(/IIN/);
    await world.type({ cardNumber: cards.visa });
    await world.checkout.choose('809');
    const { fieldIds } = world;
    await release();
    expect([world.key, world.fieldIds, world.optionForm.product!.id]).toEqual(['product-809', fieldIds, 809]);
    expect(world.choosing.forms.get('group-cards')).toMatchObject({ product: { id: 1 } });
  });

  it.each([
    ['500', failWith(500)],
    ['offline', offline],
    ['400', failWith(400)],
  ])(
    'A failed look-up shows nothing, changes nothing and is repeated when the consumer pays: %s',
    async (_, answer) => {
      const world = await openCards();
      const mend = world.answer(/IIN/, answer, Infinity);
      await world.type({ cardNumber: cards.visa.slice(0, 6) });
      const asked = world.count(/IIN/);
      await world.type({ cardNumber: cards.visa.slice(0, 7) });
      await world.type({ cardNumber: cards.visa.slice(0, 6) });
      expect(world.count(/IIN/)).toBe(asked);
      await world.card();
      expect([world.issues, world.errors, world.notice, world.fieldIds]).toEqual([
        {},
        [],
        undefined,
        ['cardNumber', 'expiryDate', 'cvv'],
      ]);
      expect(world.optionForm).toMatchObject({ brand: { status: 'failed' }, product: undefined });
      await world.checkout.submit();
      expect([world.notice?.kind, world.errors.length, world.payments]).toEqual(['error', 1, []]);
      mend();
      await world.checkout.submit();
      expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
    },
  );

  it('A number whose look-up fails is not paid as the card that was typed before', async () => {
    const world = await openCards();
    await world.card(cards.visa);
    world.answer(/IIN/, failWith(500), Infinity);
    await world.type({ cardNumber: cards.masterCard });
    await world.checkout.submit();
    expect([world.payments, world.notice]).toMatchObject([
      [],
      { kind: 'error', error: { code: 'http', httpStatus: 500, errorId: 'an-error-id' } },
    ]);
    expect(world.errors).toHaveLength(1);
  });

  it('An expired session is reported once while the consumer types', async () => {
    const world = await openCards();
    world.answer(/IIN/, sessionRanOut, Infinity);
    for (let length = 1; length <= 16; length++)
      world.checkout.enter('cardNumber', cards.visa.slice(0, length));
    await settle();
    expect(world.notice).toMatchObject({ kind: 'error', error: { code: 'session-expired' } });
    expect([world.errors.length, world.issues]).toEqual([1, {}]);
  });

  it('An expired session is reported once when the consumer pays during the look-up', async () => {
    const world = await openCards();
    const release = world.hold(/IIN/, Infinity, sessionRanOut);
    await world.card();
    const paying = world.checkout.submit();
    await release();
    await paying;
    await settle();
    expect(world.errors.map(({ code }) => code)).toEqual(['session-expired']);
    expect(world.payments).toEqual([]);
  });

  it('An unknown card is reported when the consumer leaves the field', async () => {
    const world = await openCards();
    await world.type({ cardNumber: cards.unknown });
    expect([world.optionForm.brand.status, world.issues]).toEqual(['unknown', {}]);
    world.checkout.leave('cardNumber');
    expect(Object.keys(world.issues)).toEqual(['cardNumber']);
    await world.type({ expiryDate: '1230', cvv: '123' });
    await world.checkout.submit();
    expect([world.payments, world.checkout.state.status]).toEqual([[], 'ready']);
  });

  it('A card that this shop does not accept is refused at once, with its brand, until the number changes', async () => {
    const world = await open();
    const at = { amount: 2980, currency: 'EUR', country: 'NL', locale: 'en_GB', recurring: true };
    await world.configure({ preselect: 'cards', context: { ...at, installments: false } });
    await world.type({ cardNumber: cards.notAllowed.slice(0, 8) });
    expect(world.optionForm.brand.status).toBe('refused');
    expect(world.issues).toEqual({ cardNumber: 'card-refused' });
    const release = world.hold(/IIN/);
    world.checkout.enter('cardNumber', cards.visa);
    await settle();
    expect(world.issues).toEqual({});
    await release();
    expect(world.issues).toEqual({});
  });
});

describe('Co-branded cards', () => {
  it('A co-branded card starts with its main brand, offers the others and pays with the chosen one', async () => {
    const world = await openCards();
    await world.card(cards.coBranded);
    const { brand, product } = world.optionForm;
    expect([brand.status === 'known' && brand.choices.map(({ id }) => id), product!.id]).toEqual([
      [130, 1],
      130,
    ]);
    world.checkout.chooseBrand(1);
    expect(world.optionForm.product!.id).toBe(1);
    world.checkout.chooseBrand(3);
    expect(world.optionForm.product!.id).toBe(1);
    await world.checkout.submit();
    expect(world.payments[0]!.ready).toMatchObject({ paymentProductId: 1, paymentProductGroup: 'cards' });
    expect(world.checkout.state.status).toBe('done');
  });

  it('The chosen brand is kept for the same card and forgotten for another card', async () => {
    const world = await openCards();
    await world.type({ cardNumber: cards.coBranded.slice(0, 6) });
    world.checkout.chooseBrand(1);
    await world.type({ cardNumber: cards.coBranded });
    expect(world.optionForm.product!.id).toBe(1);
    await world.type({ cardNumber: cards.visa });
    await world.type({ cardNumber: cards.coBranded });
    expect(world.optionForm.product!.id).toBe(130);
  });
});

describe('A card product with a row of its own', () => {
  const openVisa = async () => {
    const world = await open();
    await world.configure({ ungrouped: true, preselect: '1' });
    return world;
  };

  it('A card product of its own looks the card up as the group of cards does', async () => {
    const world = await openVisa();
    expect(world.key).toBe('product-1');
    await world.card();
    expect(world.bins).toEqual(['45673500']);
    await world.checkout.submit();
    expect(world.payments[0]!.ready).toMatchObject({ paymentProductId: 1 });
    expect(world.checkout.state.status).toBe('done');
  });

  it('A card product of its own switches to the typed card’s brand and back when the number is deleted', async () => {
    const world = await openVisa();
    await world.card(cards.masterCard);
    expect(world.optionForm.product!.id).toBe(3);
    await world.type({ cardNumber: '' });
    expect([world.optionForm.product!.id, world.values]).toEqual([
      1,
      { cardNumber: '', expiryDate: '1230', cvv: '123' },
    ]);
    await world.card(cards.masterCard);
    await world.type({ cardholderName: 'Wile E. Coyote' });
    await world.checkout.submit();
    expect(world.payments[0]!.ready).toMatchObject({ paymentProductId: 3 });
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });

  it('A co-branded card starts with the brand whose row was chosen', async () => {
    const world = await openVisa();
    await world.card(cards.coBranded);
    const { brand, product } = world.optionForm;
    expect([brand.status === 'known' && brand.choices.map(({ id }) => id), product!.id]).toEqual([
      [130, 1],
      1,
    ]);
    world.checkout.chooseBrand(130);
    await world.type({ cardNumber: cards.coBranded.slice(0, 15) });
    expect(world.optionForm.product!.id).toBe(130);
  });

  it('A card product of its own reports an unknown card and does not pay', async () => {
    const world = await openVisa();
    await world.type({ cardNumber: cards.unknown });
    await world.checkout.submit();
    expect([world.issues, world.payments]).toEqual([
      expect.objectContaining({ cardNumber: 'card-unknown' }),
      [],
    ]);
  });

  it('A card product of its own accepts by number a card whose own row shows a code', async () => {
    const world = await openVisa();
    await world.type({ cardNumber: '67030000000000003' });
    expect([world.optionForm.product?.id, world.fieldIds]).toEqual([
      3012,
      ['cardNumber', 'cardholderName', 'expiryDate'],
    ]);
    await world.checkout.choose('3012');
    expect([world.key, world.fieldIds]).toEqual(['product-3012', []]);
  });

  it('A stored account’s card number is never looked up', async () => {
    const world = await open({ body: { tokens: [tokens.visa] } });
    await world.configure();
    expect(world.row.kind).toBe('account');
    await world.type({ cardNumber: cards.masterCard, cvv: '123' });
    expect([world.bins, world.optionForm.product!.id]).toEqual([[], 1]);
  });
});

describe('Filling in the form', () => {
  it('An issue appears when the consumer leaves the field, never while typing', async () => {
    const world = await openCards();
    await world.type({ cardNumber: cards.visa.slice(0, 9) });
    expect(world.issues).toEqual({});
    world.checkout.leave('cardNumber');
    expect(Object.keys(world.issues)).toEqual(['cardNumber']);
    await world.type({ cardNumber: cards.visa.slice(0, 10) });
    expect(Object.keys(world.issues)).toEqual(['cardNumber']);
    await world.type({ cardNumber: cards.visa });
    expect(world.issues).toEqual({});
    // Another issue of the same field waits again.
    await world.type({ cardNumber: cards.visa.slice(0, 9) });
    expect(world.issues).toEqual({});
  });

  it('An empty required field is not reported before the consumer tries to pay', async () => {
    const world = await openCards();
    for (const id of world.fieldIds) world.checkout.leave(id);
    expect(world.issues).toEqual({});
    await world.checkout.submit();
    expect(world.issues).toEqual({ cardNumber: 'required', expiryDate: 'required', cvv: 'required' });
    expect([world.choosing.refusals, world.payments, world.checkout.state.status]).toEqual([1, [], 'ready']);
    await world.checkout.submit();
    expect(world.choosing.refusals).toBe(2);
  });

  it('Entering the same value again does not change the state', async () => {
    const world = await openCards();
    await world.card();
    const { state } = world.checkout;
    world.checkout.enter('cvv', '123');
    world.checkout.leave('no-such-field');
    expect(world.checkout.state).toBe(state);
  });

  it('The wish to store the card is sent only for products that can be stored', async () => {
    const world = await openCards();
    world.checkout.remember(true);
    await world.card();
    await world.checkout.submit();
    expect(world.payments[0]!.ready.tokenize).toBe(true);
    world.checkout.reset();
    await settle();
    await world.checkout.choose('836');
    world.checkout.remember(true);
    await world.checkout.submit();
    expect(world.payments[1]!.ready).toMatchObject({ tokenize: false });
  });
});
