import { expect } from '@open-wc/testing';
import {
  after,
  box,
  cards,
  chooseRow,
  describedBy,
  enter,
  find,
  focused,
  key,
  open,
  press,
  query,
  ready,
  settle,
  text,
  tokens,
  type,
  typeCard,
  typeInto,
  until,
} from './harness.js';
import { heard, isChromium, listen } from './senses.js';

const wrong = '4567350000427978';
const luhn = 'Check the card number. One digit seems to be wrong.';

const refusing = () =>
  Promise.resolve(Response.json({ errorId: '1', errors: [{ code: '430330' }] }, { status: 402 }));

describe('What consumers hear', () => {
  it('An error is announced once when its field is left, and not again in the next field', async () => {
    await ready({ only: ['cards'] });
    const said = listen();
    await typeInto('Card number', wrong);
    await settle();
    expect(
      said().filter((words) => words === luhn),
      'while it is typed',
    ).to.deep.equal([]);
    await key('Tab');
    await until(() => said().includes(luhn), 'the words');
    await type('1230');
    await key('Tab');
    await settle();
    expect(said().filter((words) => words === luhn)).to.deep.equal([luhn]);
    expect(describedBy(await box('Card number'))).to.equal(luhn);
  });

  it('A card that cannot be used is announced at once, and once', async () => {
    await ready({ only: ['cards'] });
    const said = listen();
    await typeInto('Card number', cards.notAllowed);
    await until(() => said().some((words) => words.includes('cannot be used here')), 'the words');
    await key('Tab');
    await settle();
    expect(said().filter((words) => words.includes('cannot be used here'))).to.have.length(1);
  });

  it('An attempt to pay is followed by what the first field needs, and by nothing beside it', async () => {
    const world = await ready({ only: ['cards'] });
    const said = listen();
    await world.pay();
    expect(focused()).to.equal('Card number');
    expect(describedBy(await box('Card number'))).to.equal('Card number is needed to pay.');
    expect(said()).to.deep.equal([]);
  });

  it('A decline is announced, and nothing else beside it', async () => {
    const world = await ready({ only: ['cards'], attributes: { 'payment-url': '/api/payments' } });
    await typeCard();
    await until(() => text().includes('Visa card'), 'the brand to be said');
    world.shop.pay = refusing;
    const said = listen();
    await world.pay();
    await until(() => said().some((words) => words.includes('did not approve')), 'the decline');
    await settle();
    const [first, ...others] = said();
    expect(first).to.equal('Paying…');
    expect(others).to.have.length(1);
    expect(others[0]).to.match(/^Your bank did not approve this payment/);
  });

  it('A detail that was copied is announced by its name', async () => {
    const world = await ready();
    if (!('clipboard' in navigator)) return;
    const copied: string[] = [];
    const { writeText } = navigator.clipboard;
    navigator.clipboard.writeText = async (copy) => void copied.push(copy);
    after(() => (navigator.clipboard.writeText = writeText));
    await world.element.handleAction({
      actionType: 'SHOW_INSTRUCTIONS',
      showData: [
        { key: 'IBAN', value: 'NL02ABNA0123456789' },
        { key: 'PAYMENTREFERENCE', value: 'RF18 5390' },
      ],
    });
    const said = listen();
    await press(await find('button', 'Copy: IBAN'));
    await until(() => said().includes('Copied: IBAN'), 'the words');
    await press(await find('button', 'Copy: Reference'));
    await until(() => said().includes('Copied: Reference'), 'the other words');
    expect(copied).to.deep.equal(['NL02ABNA0123456789', 'RF18 5390']);
    expect(said()).to.deep.equal(['Copied: IBAN', 'Copied: Reference']);
  });

  it('Nothing is announced where the browser refuses to copy', async () => {
    const world = await ready();
    if (!('clipboard' in navigator)) return;
    const { writeText } = navigator.clipboard;
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    after(() => (navigator.clipboard.writeText = writeText));
    await world.element.handleAction({
      actionType: 'SHOW_INSTRUCTIONS',
      showData: [{ key: 'IBAN', value: 'NL02ABNA0123456789' }],
    });
    const said = listen();
    await press(await find('button', 'Copy: IBAN'));
    await settle();
    expect(said()).to.deep.equal([]);
  });

  it('A code to scan names the app that it is for', async () => {
    const world = await ready({ attributes: { 'payment-url': '/api/payments' } });
    const { merchant, shop } = world;
    shop.pay = (encryptedCustomerInput) =>
      merchant('POST', '/payments', {
        order: {
          amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
          customer: { billingAddress: { countryCode: 'NL' } },
          references: { merchantReference: 'order-7' },
        },
        encryptedCustomerInput,
      });
    await chooseRow('WeChat Pay');
    await until(() => !query('textbox', 'Card number'), 'its own form');
    await world.pay();
    await find('img', 'QR');
    expect(text().split('Scan this code with your WeChat Pay app.'), 'said once').to.have.length(2);
  });

  it('A country is named in the consumer’s language', async () => {
    const world = await ready({ attributes: { locale: 'de' } });
    for (const [named, heard] of [
      ['Netherlands', 'Niederlande'],
      ['Ruritania', 'Ruritania'],
    ] as const) {
      await world.element.handleAction({
        actionType: 'SHOW_INSTRUCTIONS',
        showData: [{ key: 'COUNTRYDESCRIPTION', value: named }],
      });
      await until(() => text().includes(`Land ${heard}`), heard);
    }
  });

  it('That nothing is offered is announced', async () => {
    const world = await open({ only: [180] });
    const said = listen();
    await world.state('ready');
    await settle();
    expect(said()).to.deep.equal(['There is no way to pay this amount here.']);
  });

  it('A failure is announced without the button beside it', async () => {
    await open({
      prepare: ({ sandbox }) =>
        sandbox.faults.add({ everyone: true, path: '/products', kind: 'reset', times: 'always' }),
    });
    const said = listen();
    await find('button', 'Try again');
    expect(said()).to.deep.equal(['There is no connection.']);
  });

  for (const [typed, words] of [
    ['', 'There is no connection.'],
    ['x', 'There is no connection. Nothing you typed is lost.'],
  ] as const)
    it(`A lost connection is announced with what becomes of what was typed${typed ? '' : ' only where something was'}`, async () => {
      const world = await ready({ only: [840, 'cards'] });
      if (typed) await typeInto('Cardholder name…', typed);
      world.sandbox.faults.add({ everyone: true, path: '/products', kind: 'reset', times: 'always' });
      await world.element.reload();
      await until(() => query('alert')?.textContent?.trim(), 'the words');
      expect(query('alert')?.textContent).to.equal(words);
    });

  const inChromium = isChromium ? it : it.skip;

  inChromium('Stored accounts are named as people say them', async () => {
    await ready({ tokens: [...Object.values(tokens), '8d0ad4c0-7e8c-4c64-a8f6-0f4c9f7a9c10'] });
    await find('radio', 'Visa ending in 7977…');
    const rows = (await heard('radio')).map(({ name }) => name);
    expect(rows.slice(0, 6)).to.deep.equal([
      'Visa ending in 7977, expires 12/99',
      'American Express ending in 7381, Rob, expires 08/30',
      'MasterCard ending in 1732, expired 08/20',
      'PayPal, wile.e.coyote@acmelabs.com',
      'SEPA direct debit ending in 00',
      'Cards',
    ]);
  });

  for (const [locale, name] of [
    ['ar', 'American Express المنتهية بالأرقام 7381، Rob، صالحة حتى \u206608/30\u2069'],
    ['ja', '末尾が7381のAmerican Express、Rob、有効期限 08/30'],
  ] as const)
    inChromium(`Stored accounts are named with the comma of the language in ${locale}`, async () => {
      await ready({ tokens: [tokens.amex], attributes: { locale } });
      await until(async () => (await heard('radio')).some((row) => row.name === name), name);
    });

  inChromium('The button that removes a stored account names it', async () => {
    await ready({ tokens: [tokens.visa], attributes: { 'allow-removal': true } });
    await find('button', 'Remove Visa ending in 7977');
    const buttons = (await heard('button')).map(({ name }) => name);
    expect(buttons).to.include('Remove Visa ending in 7977');
  });

  inChromium('An optional field’s name has a space before what says that it is optional', async () => {
    await ready({ only: ['cards'] });
    await box('Card number');
    expect((await heard('textbox')).map(({ name }) => name)).to.include('Cardholder name (optional)');
  });

  inChromium('A card’s brand has a name, and its error describes its field', async () => {
    await ready({ only: ['cards'] });
    await enter(await box('Card number'));
    await type(wrong);
    await key('Tab');
    await until(async () => (await heard('alert')).length > 0, 'the alert');
    const number = (await heard('textbox')).find(({ name }) => name === 'Card number');
    expect(number?.description).to.equal(luhn);
    expect((await heard('image')).map(({ name }) => name)).to.include('Visa');
  });
});
