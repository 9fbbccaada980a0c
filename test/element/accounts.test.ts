import { expect } from '@open-wc/testing';
import { allByRole, nameOf } from '../dom/by-role.js';
import { guard } from './canary.js';
import {
  box,
  cards,
  find,
  focused,
  key,
  products,
  query,
  ready,
  securityCode,
  settle,
  tokens,
  type,
  typeCard,
  typeInto,
  until,
  press,
  enter,
} from './harness.js';

const visibleText = (label: Element | null | undefined) =>
  label?.querySelector('[part=product-label] [aria-hidden]')?.textContent?.replace(/\s+/g, ' ').trim();

/** The names of the rows, and what is written in those of stored accounts. */
const rows = () =>
  (allByRole('radio') as HTMLInputElement[])
    .filter(({ name }) => name === 'product')
    .map((radio) => [nameOf(radio), visibleText(radio.labels?.[0]) ?? ''] as const);

const fields = () => (allByRole('textbox') as HTMLInputElement[]).map(({ name, value }) => [name, value]);

const all = Object.values(tokens);
/** Known by an e-mail address. */
const wallet = '8d0ad4c0-7e8c-4c64-a8f6-0f4c9f7a9c10';

/** The row's radio button, once stored accounts have their words. */
const row = (name: string) => find<HTMLInputElement>('radio', name);

const pick = async (name: string) => {
  await press(await row(name));
  await settle();
};

describe('Stored accounts', () => {
  guard();

  it('Stored accounts come first, named in familiar words, and the first one is chosen', async () => {
    const { eventsOf } = await ready({ tokens: [...all, wallet] });
    expect(rows().slice(0, 6)).to.deep.equal([
      ['Visa ending in 7977, expires 12/99', 'Visa •••• 7977 Expires 12/99'],
      [
        'American Express ending in 7381, Rob, expires 08/30',
        'American Express •••• 7381 Rob · Expires 08/30',
      ],
      ['MasterCard ending in 1732, expired 08/20', 'MasterCard •••• 1732 Expired 08/20'],
      ['PayPal, wile.e.coyote@acmelabs.com', 'PayPal wile.e.coyote@acmelabs.com'],
      ['SEPA direct debit ending in 00', 'SEPA direct debit •••• 00'],
      ['Cards', ''],
    ]);
    expect((await row('Visa ending in 7977…')).checked).to.equal(true);
    expect(eventsOf('checkout-ready')[0]?.accountsOnFile).to.deep.equal([0, 2, 1, 4, 3]);
  });

  it('A stored card asks for the security code and shows its writable fields', async () => {
    await ready({ tokens: [tokens.visa] });
    // Number and name are stored for good.
    expect(fields()).to.deep.equal([
      ['expiryDate', '12/99'],
      ['cvv', ''],
    ]);
  });

  it('A stored account sends no stored value that was left unchanged', async () => {
    const world = await ready({ tokens: [tokens.visa] });
    await typeInto('CVV', '123');
    await world.pay();
    expect(world.values).to.deep.equal({ cvv: '123' });
    expect(world.payments[0]?.accountOnFileId).to.equal(0);
    expect(world.payments[0]?.paymentProductId).to.equal(products.visa);
    expect(world.eventsOf('payment-ready')[0]?.accountOnFileId).to.equal(0);
  });

  it('A stored account sends its changed values', async () => {
    const world = await ready({ tokens: [tokens.visa] });
    const date = await box('Expiry date');
    date.select();
    await typeInto('Expiry date', '1131');
    await typeInto('CVV', '123');
    await world.pay();
    expect(world.values).to.deep.equal({ expiryDate: '1131', cvv: '123' });
  });

  it('A stored account requires a field that must be written again', async () => {
    const world = await ready({ tokens: [tokens.masterCard] });
    expect(fields()).to.deep.equal([
      ['expiryDate', ''],
      ['cvv', ''],
    ]);
    expect((await box('Expiry date')).getAttribute('aria-required')).to.equal('true');
    await typeInto('CVC2', '123');
    await world.pay();
    expect(focused()).to.equal('Expiry date');
    expect(world.payments).to.deep.equal([]);
    await type('1131');
    await world.pay();
    expect(world.values).to.deep.equal({ expiryDate: '1131', cvv: '123' });
  });

  it('An attribute with an unknown status is read-only', async () => {
    await ready({
      tokens: [tokens.visa],
      prepare: ({ sandbox, element }) =>
        sandbox.faults.add({
          session: element.session!.clientSessionId,
          path: '/products',
          kind: 'change',
          change: ((body: {
            paymentProducts: { accountsOnFile?: { attributes: { status: string }[] }[] }[];
          }) => {
            for (const product of body.paymentProducts)
              for (const account of product.accountsOnFile ?? [])
                for (const attribute of account.attributes) attribute.status = 'QUANTUM';
            return body;
          }) as never,
        }),
    });
    expect(fields()).to.deep.equal([['cvv', '']]);
  });

  it('A stored account has no option to save it', async () => {
    await ready({ tokens: [tokens.visa] });
    expect(query('checkbox', 'Save for next time')).to.equal(undefined);
  });

  it('A stored account’s values are not sent with another payment option', async () => {
    const world = await ready({ tokens: all });
    await typeInto('CVV', '987');
    await pick('Cards…');
    await typeCard(cards.visa, '1230', '123');
    await world.pay();
    expect(world.payments[0]).to.deep.include({ paymentProductId: products.visa, tokenize: false });
    expect(world.payments[0]).not.to.have.property('accountOnFileId');
    expect(world.values).to.deep.equal({ cardNumber: cards.visa, expiryDate: '1230', cvv: '123' });
    expect(JSON.stringify(world.payments[0]?.paymentValues)).not.to.contain('987');
    expect(world.eventsOf('payment-ready')[0]).not.to.have.property('accountOnFileId');
  });

  it('A stored account is paid without values typed for another option', async () => {
    const world = await ready({ tokens: all });
    await pick('Cards…');
    await typeCard(cards.masterCard, '1131', '456');
    await pick('American Express ending in 7381, Rob…');
    expect(fields()).to.deep.equal([
      ['cvv', ''],
      ['cardholderName', 'Rob'],
    ]);
    await enter(await securityCode());
    await type('1234');
    await world.pay();
    expect(world.payments[0]).to.deep.include({ paymentProductId: products.amex, accountOnFileId: 2 });
    expect(world.values).to.deep.equal({ cvv: '1234' });
  });

  it('An option keeps its typed values while the consumer looks at a stored account', async () => {
    await ready({ tokens: all });
    await pick('Cards…');
    await typeCard();
    await pick('Visa ending in 7977…');
    expect(fields()).to.deep.equal([
      ['expiryDate', '12/99'],
      ['cvv', ''],
    ]);
    await pick('Cards…');
    expect(fields().slice(0, 3)).to.deep.equal([
      ['cardNumber', '4567 3500 0042 7977'],
      ['expiryDate', '12/30'],
      ['cvv', '123'],
    ]);
  });

  it('A stored account is chosen with the arrow keys, with an event for the page', async () => {
    const world = await ready({ tokens: [tokens.visa, tokens.masterCard] });
    await press(await row('Visa ending in 7977…'));
    await key('ArrowDown');
    await until(
      () => query<HTMLInputElement>('radio', 'MasterCard ending in 1732…')?.checked,
      'the next row',
    );
    expect(world.eventsOf('product-change')).to.deep.equal([
      { paymentProductId: products.masterCard, accountOnFileId: 1 },
    ]);
    expect(focused().startsWith('MasterCard ending in 1732')).to.equal(true);
  });

  it('A stored direct debit is paid with its holder’s name alone', async () => {
    const world = await ready({ tokens: [tokens.sepa] });
    await until(() => fields().length, 'the form');
    expect(fields().map(([name]) => name)).to.deep.equal(['accountHolderName']);
    await world.pay();
    expect(world.payments[0]).to.deep.include({ paymentProductId: products.sepa, accountOnFileId: 0 });
    expect(world.values).to.deep.equal({});
  });
});
