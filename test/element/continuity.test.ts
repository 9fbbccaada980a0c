import { expect } from '@open-wc/testing';
import { guard } from './canary.js';
import {
  type World,
  box,
  cards,
  find,
  focused,
  products,
  query,
  ready,
  securityCode,
  settle,
  text,
  tokens,
  typeCard,
  typeInto,
  until,
  press,
  enter,
} from './harness.js';

const typed = async () => [
  (await box('Card number')).value,
  (await box('Expiry date')).value,
  (await securityCode()).value,
];
const whole = ['4567 3500 0042 7977', '12/30', '123'];
const withoutCode = ['4567 3500 0042 7977', '12/30', ''];

/** Types a card, puts the caret into the middle of its number, and says what became of that. */
const inTheMiddle = async () => {
  await typeCard();
  const input = await box('Card number');
  await enter(input);
  input.setSelectionRange(7, 7);
  return () => {
    const active = document.querySelector('connect-checkout')!.renderRoot.activeElement as HTMLInputElement;
    return [active?.name, active?.selectionStart];
  };
};

const requestsAfter = async ({ requests }: World, change: () => void) => {
  const before = requests.length;
  change();
  await settle();
  return requests.length - before;
};

/** What a page may change at any time, and how the consumer sees that it was. */
const changes: Record<string, { change: (element: World['element']) => void; seen: () => unknown }> = {
  amount: {
    change: (element) => (element.amount = 5000),
    seen: () => query('button', 'Pay €50.00'),
  },
  currency: {
    change: (element) => (element.currency = 'USD'),
    seen: () => query('button', 'Pay US$29.80') ?? query('button', 'Pay $29.80'),
  },
  country: {
    change: (element) => (element.country = 'FR'),
    seen: () => !text().includes('iDEAL'),
  },
  locale: {
    change: (element) => (element.locale = 'de-DE'),
    seen: () => query('button', '29,80\u00a0€ bezahlen') ?? query('button', '29,80 € bezahlen'),
  },
};

describe('Typed values', () => {
  guard();

  for (const [name, { change, seen }] of Object.entries(changes))
    it(`Typed values, focus and caret stay when the ${name} changes`, async () => {
      const { element } = await ready();
      const place = await inTheMiddle();
      const input = await box('Card number');
      change(element);
      await until(seen, `the new ${name}`);
      await settle();
      expect(place()).to.deep.equal(['cardNumber', 7]);
      expect(input.isConnected && input.value).to.equal(whole[0]);
      const values = [...element.renderRoot.querySelectorAll<HTMLInputElement>('[part=form] input')];
      expect(values.slice(0, 3).map(({ value }) => value)).to.deep.equal(whole);
    });

  it('Typed values stay when several settings change in one task and again before the answer', async () => {
    const { element } = await ready();
    const place = await inTheMiddle();
    element.amount = 5000;
    element.currency = 'GBP';
    element.country = 'GB';
    await settle(1);
    element.amount = 6000;
    await find('button', 'Pay £60.00');
    await settle();
    expect(place()).to.deep.equal(['cardNumber', 7]);
    expect(await typed()).to.deep.equal(whole);
  });

  it('Typed values stay without a request when an equal session is set', async () => {
    const world = await ready();
    await typeCard();
    const equal = () => (world.element.session = { ...world.element.session! });
    expect(await requestsAfter(world, equal)).to.equal(0);
    expect(await typed()).to.deep.equal(whole);
  });

  it('Typed values except the security code stay when the session is renewed', async () => {
    const world = await ready();
    const place = await inTheMiddle();
    world.element.session = await world.newSession();
    await until(async () => (await securityCode()).value === '', 'the code to go');
    await settle();
    expect(await typed()).to.deep.equal(withoutCode);
    expect(place()).to.deep.equal(['cardNumber', 7]);
    await typeInto('CVV', '456');
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
    expect(world.payments[0]?.clientSessionId).to.equal(world.element.session.clientSessionId);
    expect(world.values.cvv).to.equal('456');
  });

  it('Typed values stay when the element is moved in the document, to any depth', async () => {
    const world = await ready();
    await typeCard();
    const shadow = document.createElement('div');
    document.body.append(shadow);
    shadow.attachShadow({ mode: 'open' }).append(document.createElement('section'));
    const moved = await requestsAfter(world, () =>
      shadow.shadowRoot!.firstElementChild!.append(world.element),
    );
    expect(moved).to.equal(0);
    expect(await typed()).to.deep.equal(whole);
    document.body.append(world.element);
    shadow.remove();
    await settle();
    expect(await typed()).to.deep.equal(whole);
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
  });

  it('Typed values are cleared once the element is outside the document at the end of a task', async () => {
    const world = await ready();
    await typeCard();
    world.element.remove();
    await settle();
    document.body.append(world.element);
    await world.state('ready');
    expect((await box('Card number')).value).to.equal('');
  });

  it('Typed values stay when a framework moves the element within one task', async () => {
    const world = await ready();
    await typeCard();
    world.element.remove();
    await Promise.resolve();
    document.body.append(world.element);
    await settle();
    expect(await typed()).to.deep.equal(whole);
  });

  it('An option that is gone is not paid with, and the consumer is told', async () => {
    const world = await ready({ attributes: { 'payment-product': '809' } });
    await until(() => query<HTMLInputElement>('radio', 'iDEAL…')?.checked, 'iDEAL chosen');
    world.element.country = 'FR';
    await until(
      () => text().includes('What you chose cannot be used for this amount any more.'),
      'the words',
    );
    expect(query('radio', 'iDEAL…')).to.equal(undefined);
    expect(query<HTMLInputElement>('radio', 'Cards…')?.checked).to.equal(true);
    expect(world.payments).to.deep.equal([]);
  });

  it('Typed values stay while other options come and go', async () => {
    const world = await ready();
    const place = await inTheMiddle();
    world.element.country = 'FR';
    await until(() => !text().includes('iDEAL'), 'iDEAL to go');
    world.element.country = 'NL';
    await until(() => text().includes('iDEAL'), 'iDEAL to come');
    await settle();
    expect(place()).to.deep.equal(['cardNumber', 7]);
    expect(await typed()).to.deep.equal(whole);
  });

  it('Typed values stay when the list fails to load and when it loads again', async () => {
    const world = await ready();
    await typeCard();
    world.sandbox.faults.add({
      session: world.element.session!.clientSessionId,
      path: '/products',
      kind: 'status',
      status: 400,
    });
    world.element.amount = 5000;
    const again = await find('button', 'Try again');
    expect(await typed()).to.deep.equal(whole);
    await press(again);
    await until(() => !query('button', 'Try again'), 'the list');
    expect(await typed()).to.deep.equal(whole);
  });

  it('An error at a typed value is shown in the new language', async () => {
    const { element } = await ready();
    const input = await typeInto('Card number', cards.visa.slice(0, 10));
    input.blur();
    await until(() => text().includes('Check the card number.'), 'the error');
    element.locale = 'nl-NL';
    await until(() => text().includes('Controleer het kaartnummer.'), 'the error in Dutch');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
  });

  it('Values typed for a stored account stay with it when the session is renewed', async () => {
    const world = await ready({ tokens: [tokens.visa] });
    (await box('Expiry date')).select();
    await typeInto('Expiry date', '1131');
    await typeInto('CVV', '123');
    world.element.session = await world.newSession();
    await until(async () => (await securityCode()).value === '', 'the code to go');
    await settle();
    expect((await box('Expiry date')).value).to.equal('11/31');
  });

  it('Values typed for a stored account never go to another account with the same id', async () => {
    const world = await ready({ tokens: [tokens.visa] });
    (await box('Expiry date')).select();
    await typeInto('Expiry date', '1131');
    world.element.session = await world.newSession({ tokens: [tokens.masterCard] });
    await until(() => query('radio', 'MasterCard ending in 1732…'), 'the other account');
    await settle();
    expect((await box('Expiry date')).value).to.equal('');
  });
});

describe('The locale', () => {
  for (const [how, set] of Object.entries<(element: World['element']) => void>({
    'BCP 47': (element) => (element.locale = 'de-DE'),
    'the platform’s spelling': (element) => (element.locale = 'de_DE'),
    'the closest lang': (element) => element.setAttribute('lang', 'de'),
  }))
    it(`The locale is read from ${how}`, async () => {
      const { element, count } = await ready({ attributes: { locale: undefined }, only: ['cards'] });
      set(element);
      // An attribute of another element is seen at the next change.
      element.requestUpdate();
      await until(() => text().includes('bezahlen'), 'German');
      expect(count(/locale=de_DE/)).to.be.greaterThan(0);
    });

  it('An unsupported locale falls back to English', async () => {
    const { element } = await ready({ attributes: { locale: 'xx_YY' }, only: ['cards'] });
    await find('button', 'Pay…');
    element.locale = '';
    await settle();
    expect(query('button', 'Pay…')).not.to.equal(undefined);
  });
});

describe('The focus', () => {
  it('The focus moves to the chosen row if its own row is gone', async () => {
    const world = await ready({ tokens: [tokens.visa] });
    await press(await find('radio', 'Visa ending in 7977…'));
    await until(() => world.element.renderRoot.activeElement?.matches('[part=radio]'), 'the row');
    world.element.session = await world.newSession({ tokens: [] });
    await until(() => !query('radio', 'Visa ending in 7977…'), 'another list');
    await until(
      () => world.element.renderRoot.activeElement?.matches('[part=radio]:checked'),
      'the chosen row',
    );
  });
});

describe('A single payment option', () => {
  it('A single payment option is shown without a list', async () => {
    await ready({ only: [products.sepa] });
    expect(query('radio')).to.equal(undefined);
    expect(focused()).to.equal('');
    await find('textbox', 'IBAN');
  });
});
