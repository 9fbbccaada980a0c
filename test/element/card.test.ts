import { expect } from '@open-wc/testing';
import { allByRole, nameOf } from '../dom/by-role.js';
import { guard } from './canary.js';
import {
  type World,
  box,
  cards,
  describedBy,
  find,
  focused,
  key,
  products,
  query,
  ready,
  securityCode,
  settle,
  type,
  typeCard,
  typeInto,
  until,
  enter,
  press,
  text,
} from './harness.js';
import { autofill } from './scripts.js';

const onlyCards = { only: ['cards'] };
const brandOf = (label: string) => until(() => query('img', label), `the brand ${label}`);
const bins = ({ requests }: World) => requests.flatMap(({ body }) => (body.bin as string | undefined) ?? []);
const checked = () =>
  [...document.querySelector('connect-checkout')!.renderRoot.querySelectorAll('input')]
    .filter((input) => input.name === 'brand' && input.checked)
    .map((input) => nameOf(input));

describe('The card form', () => {
  guard();

  it('A card is paid with the typed values', async () => {
    const world = await ready();
    await typeCard();
    expect((await box('Card number')).value).to.equal('4567 3500 0042 7977');
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
    expect(world.values).to.deep.equal({ cardNumber: cards.visa, expiryDate: '1230', cvv: '123' });
    expect(await find('heading', 'Paid')).to.equal(query('heading'));
  });

  it('A card is looked up with six digits and again with eight', async () => {
    const world = await ready(onlyCards);
    const input = await typeInto('Card number', cards.visa.slice(0, 5));
    await settle();
    expect(query('img', 'Visa')).to.equal(undefined);
    expect(bins(world)).to.deep.equal([]);
    await type(cards.visa[5]!);
    const brand = await brandOf('Visa');
    expect(bins(world)).to.deep.equal(['456735']);
    expect(getComputedStyle(brand).width).to.equal('40px');
    await until(
      () => allByRole('status').some(({ textContent }) => textContent?.includes('Visa card')),
      'the brand to be said',
    );
    await type(cards.visa.slice(6));
    await settle();
    expect(bins(world)).to.deep.equal(['456735', '45673500']);
    expect(input.value).to.equal('4567 3500 0042 7977');
    expect(input.isConnected, 'still the same input').to.equal(true);
  });

  it('The brand disappears when the number is deleted', async () => {
    await ready(onlyCards);
    const input = await typeInto('Card number', cards.visa.slice(0, 6));
    await brandOf('Visa');
    input.select();
    await key('Backspace');
    await until(() => !query('img', 'Visa'), 'no brand');
    await type(cards.masterCard.slice(0, 6));
    await brandOf('MasterCard');
  });

  it('A co-branded card is paid with the brand chosen by keyboard', async () => {
    const world = await ready(onlyCards);
    await typeCard(cards.coBranded);
    const choice = await find('group', 'Pay with');
    expect(choice.closest('[part=control]')!.contains(await box('Card number'))).to.equal(true);
    expect(checked()).to.deep.equal(['Carte Bancaire']);
    expect(world.eventsOf('payment-change').at(-1)).to.deep.equal({
      card: { country: 'FR', issuer: undefined, type: undefined },
      // It asks for the holder's name as well, which Visa does not.
      complete: false,
      paymentProductId: products.carteBancaire,
      coBrands: [products.carteBancaire, products.visa],
    });
    await press(await find('radio', 'Carte Bancaire'));
    await key('ArrowDown');
    await settle();
    expect(checked()).to.deep.equal(['Visa']);
    expect(focused()).to.equal('Visa');
    await brandOf('Visa');
    expect(world.eventsOf('payment-change').at(-1)?.complete).to.equal(true);
    expect((await box('Card number')).value).to.equal('4970 1000 0000 0006');
    await world.pay();
    expect(world.payments.at(-1)?.paymentProductId).to.equal(products.visa);
    expect(world.eventsOf('payment-ready').at(-1)?.paymentProductId).to.equal(products.visa);
  });

  it('A co-branded card can be paid even if one brand’s product fails to load', async () => {
    const world = await ready({
      ...onlyCards,
      prepare: ({ sandbox, element }) =>
        sandbox.faults.add({
          session: element.session!.clientSessionId,
          path: `/products/${products.carteBancaire}`,
          kind: 'status',
          status: 404,
          times: 'always',
        }),
    });
    await typeCard(cards.coBranded);
    await brandOf('Visa');
    expect(query('group', 'Pay with')).to.equal(undefined);
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
    expect(world.payments.at(-1)?.paymentProductId).to.equal(products.visa);
  });

  it('A card that is not accepted here is refused at once', async () => {
    const world = await ready(onlyCards);
    const input = await typeInto('Card number', cards.notAllowed.slice(0, 6));
    await until(() => input.getAttribute('aria-invalid') === 'true', 'the refusal');
    await until(() => describedBy(input), 'the words');
    expect(describedBy(input)).to.equal('This card cannot be used here. Use another card.');
    expect(focused()).to.equal('Card number');
    input.select();
    await type(cards.visa);
    await until(() => input.getAttribute('aria-invalid') === 'false', 'the refusal to go');
    expect(world.eventsOf('checkout-error')).to.deep.equal([]);
  });

  it('An unknown card is reported when the consumer leaves the number', async () => {
    const world = await ready(onlyCards);
    const input = await typeInto('Card number', cards.unknown);
    await settle();
    expect(input.getAttribute('aria-invalid')).to.equal('false');
    await key('Tab');
    await until(() => describedBy(input), 'the words');
    expect(describedBy(input)).to.equal('Check the card number. This card is not known here.');
    await typeInto('Expiry date', '1230');
    await world.pay();
    expect(world.events.map((event) => event.type)).not.to.include('payment-ready');
  });

  it('An American Express card has a four-digit code on its front', async () => {
    const world = await ready(onlyCards);
    const number = await typeInto('Card number', cards.amex);
    await brandOf('American Express');
    expect(number.value).to.equal('3797 644229 97381');
    await typeInto('Expiry date', '1230');
    const code = await securityCode();
    await enter(code);
    await type('123');
    await key('Shift+Tab');
    await until(() => describedBy(code), 'the words');
    expect(describedBy(code)).to.equal('The security code has 4 digits.');
    await enter(code);
    await key('End');
    await type('4');
    await settle();
    expect(code.getAttribute('aria-invalid')).to.equal('false');
    await world.pay();
    expect(world.values.cvv).to.equal('1234');
    expect(world.payments.at(-1)?.paymentProductId).to.equal(products.amex);
  });

  it('A browser’s autofill of all fields in one task is accepted', async () => {
    const world = await ready(onlyCards);
    autofill(
      new Map([
        [await box('Card number'), cards.visa],
        [await box('Expiry date'), '12/2030'],
        [await box('CVV'), '123'],
      ]),
    );
    await brandOf('Visa');
    expect((await box('Card number')).value).to.equal('4567 3500 0042 7977');
    expect((await box('Expiry date')).value).to.equal('12/30');
    await world.pay();
    expect(world.values).to.deep.equal({ cardNumber: cards.visa, expiryDate: '1230', cvv: '123' });
  });

  it('A card that a browser fills in is paid at once when Enter follows', async () => {
    const world = await ready(onlyCards);
    autofill(
      new Map([
        [await box('Card number'), cards.visa],
        [await box('Expiry date'), '1230'],
        [await box('CVV'), '123'],
      ]),
    );
    await enter(await box('CVV'));
    await key('Enter');
    await world.state('done');
    expect(world.payments).to.have.length(1);
  });

  for (const remembered of [true, false])
    it(`The card is ${remembered ? '' : 'not '}stored where the consumer ${remembered ? 'asks for it' : 'does not ask'}`, async () => {
      const world = await ready(onlyCards);
      await typeCard();
      const choice = await find<HTMLInputElement>('checkbox', 'Save for next time');
      expect(choice.checked).to.equal(false);
      await press(choice);
      if (!remembered) await key('Space');
      await world.pay();
      expect(world.payments.at(-1)?.tokenize).to.equal(remembered);
      expect(world.eventsOf('payment-ready').at(-1)?.tokenize).to.equal(remembered);
    });
});
