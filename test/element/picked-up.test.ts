import { expect } from '@open-wc/testing';
import { after, box, find, open, press, query, ready, settle, text, typeCard, until } from './harness.js';
import { byTransfer, keep, kept, lasting, payment, reloaded, sentBack, visited } from './visits.js';

afterEach(() => sessionStorage.clear());

/** The page comes to the front again: nobody waits for the next time to ask. */
const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));

/** A shop that has not answered when a payment is picked up, until `answer` lets it say how the payment stands. */
const silent = async (late: ReturnType<typeof payment>) => {
  let isUp = false;
  const world = await open({
    ...lasting,
    prepare: ({ shop }) =>
      (shop.status = async () => (isUp ? Response.json(late) : new Response('no', { status: 503 }))),
  });
  await until(() => comeBack() && query('heading', 'No news of your payment yet'), 'the word');
  return { world, answer: () => void (isUp = true) };
};

describe('A payment that is picked up again', () => {
  it('The status is requested when the bank sends the consumer back, before any list is shown', async () => {
    keep({ paymentId: '7', away: true });
    sentBack('a-mac');
    const world = await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = async () => Response.json(payment('PENDING_APPROVAL', '7'))),
    });
    await find('heading', 'Paid');
    expect(world.requests.map(({ path }) => path)).to.deep.equal([
      '/api/payments?paymentId=7&RETURNMAC=a-mac',
    ]);
    expect(world.eventsOf('payment-result')[0]?.paymentId).to.equal('7');
  });

  it('The status is requested by RETURNMAC alone in another browser', async () => {
    sentBack('a-mac');
    const world = await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = async () => Response.json({ payment: payment('CAPTURED') })),
    });
    await find('heading', 'Paid');
    expect(world.requests[0]?.path).to.equal('/api/payments?RETURNMAC=a-mac');
  });

  it('The consumer can try again after the bank’s refusal', async () => {
    sentBack();
    const world = await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = async () => Response.json(payment('REJECTED'))),
    });
    await world.state('ready');
    await until(() => text().includes('was not accepted'), 'the word');
    await box('Card number');
  });

  it('The payment of another status address, as of another order, is ignored', async () => {
    keep({ paymentId: '7', away: false }, '/api/payments?order=6');
    reloaded();
    const world = await ready(lasting);
    expect(world.count(/^\/api/)).to.equal(0);
    await box('Card number');
  });

  it('The payment is shown as incomplete if the consumer returned from the bank by Back', async () => {
    keep({ paymentId: '7', away: true });
    reloaded();
    const world = await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = async () => Response.json(payment('REDIRECTED', '7'))),
    });
    await world.state('ready');
    await until(() => text().includes('before the payment was complete'), 'the word');
    await box('Card number');
    expect(sessionStorage.length).to.equal(0);
  });

  it('The payment is shown as paid if it succeeded before the consumer returned by Back', async () => {
    keep({ paymentId: '7', away: true });
    reloaded();
    await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = async () => Response.json(payment('CAPTURED', '7'))),
    });
    await find('heading', 'Paid');
  });

  it('Actions and addresses in session storage are never used', async () => {
    const action = {
      actionType: 'SHOW_INSTRUCTIONS',
      redirectData: { redirectURL: 'https://attacker.test/' },
      showData: [{ key: 'IBAN', value: 'GB33BUKB20201555555555' }],
    };
    keep({ paymentId: '7', away: false, action });
    reloaded();
    const world = await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = async () => Response.json(payment('PENDING_PAYMENT', '7'))),
    });
    await find('heading', 'Payment on its way');
    expect(text()).to.not.contain('GB33');
    expect(world.eventsOf('payment-action')).to.deep.equal([]);
  });

  it('The list is shown if the merchant’s server knows no payment', async () => {
    sentBack('x');
    const world = await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = async () => new Response('{}', { status: 404 })),
    });
    await world.state('ready');
    await box('Card number');
    expect(text()).to.not.contain('on its way');
  });

  it('The RETURNMAC is used however the page’s address is spelled', async () => {
    sentBack();
    await open({
      attributes: { ...lasting.attributes, 'return-url': 'https://www.shop.test/nl/checkout/index.html' },
      prepare: ({ shop }) => (shop.status = async () => Response.json(payment('CAPTURED'))),
    });
    await find('heading', 'Paid');
  });

  it('A pending action is shown again after a reload, and typed values are not kept', async () => {
    const world = await ready(lasting);
    await byTransfer(world);
    await find('heading', 'One more step');
    expect(kept()).to.not.match(/Finch|NL02/);
    world.element.remove();
    reloaded();
    const again = await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = world.shop.status),
    });
    await find('heading', 'One more step');
    expect(text()).to.contain('NL02 ABNA 0123 4567 89');
    expect(again.element.state).to.equal('acting');
  });

  it('A paid outcome is shown after a reload until the page starts over', async () => {
    const world = await ready(lasting);
    await world.element.handlePayment(payment('CAPTURED', '9'));
    await until(() => sessionStorage.length, 'a memory');
    world.element.remove();
    reloaded();
    const again = await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = async () => Response.json(payment('CAPTURED', '9'))),
    });
    await find('heading', 'Paid');
    again.element.reset();
    await again.state('ready');
    expect(sessionStorage.length).to.equal(0);
  });

  it('A payment without return-url is neither remembered nor requested', async () => {
    const world = await ready();
    await world.element.handlePayment(payment('CAPTURED', '9'));
    await find('heading', 'Paid');
    expect(sessionStorage.length).to.equal(0);
  });

  it('A shop that does not answer is named instead of a list, and its later answer is shown', async () => {
    keep({ paymentId: '7', away: true });
    sentBack();
    const { world, answer } = await silent(payment('PENDING_PAYMENT', '7'));
    expect(text()).to.contain('before you pay again').and.not.contain('on its way');
    expect(query('textbox', 'Card number')).to.equal(undefined);
    expect(world.eventsOf('payment-result')).to.deep.equal([]);
    expect(world.eventsOf('checkout-error').at(-1)?.error.code).to.equal('merchant');
    answer();
    await until(() => comeBack() && query('heading', 'Payment on its way'), 'the answer');
    expect(world.eventsOf('payment-result').at(-1)?.status).to.equal('PENDING_PAYMENT');
  });

  it('A refusal that the shop tells late, after a reload, is shown with the list', async () => {
    keep({ paymentId: '7', away: false });
    reloaded();
    const { world, answer } = await silent(payment('REJECTED', '7'));
    expect(query('textbox', 'Card number')).to.equal(undefined);
    answer();
    await until(() => comeBack() && world.element.state === 'ready', 'the list');
    await until(() => text().includes('was not accepted'), 'the word');
    await box('Card number');
  });

  it('A paid outcome is still shown after a reload where the bank had sent the consumer back before', async () => {
    sentBack('of-an-earlier-payment');
    keep({ paymentId: '9', away: false });
    reloaded();
    await open({
      ...lasting,
      prepare: ({ shop }) =>
        (shop.status = async (query) =>
          query.has('RETURNMAC')
            ? new Response('{}', { status: 404 })
            : Response.json(payment('CAPTURED', query.get('paymentId')!))),
    });
    await find('heading', 'Paid');
  });

  it('The payment of an earlier order is not shown once the page was opened for another one', async () => {
    const first = await ready(lasting);
    await first.element.handlePayment(payment('CAPTURED', '9'));
    await until(kept, 'a memory');
    first.element.remove();
    const second = await ready(lasting);
    await box('Card number');
    second.element.remove();
    reloaded();
    const again = await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = async () => Response.json(payment('CAPTURED', '9'))),
    });
    await again.state('ready');
    await box('Card number');
    expect(again.count(/^\/api\/payments/)).to.equal(0);
    visited();
  });

  it('A checkout with another status address leaves the payment of the first one where it is', async () => {
    const first = await ready(lasting);
    await first.element.handlePayment(payment('CAPTURED', '9'));
    await until(kept, 'a memory');
    first.element.remove();
    const other = await ready({ attributes: { ...lasting.attributes, 'payment-url': '/api/gifts' } });
    await other.element.handlePayment(payment('CAPTURED', '12'));
    await until(() => kept('/api/gifts'), 'another memory');
    expect(kept()).to.contain('"9"');
  });

  it('An element that is moved goes on with its payment, and asks for no earlier one', async () => {
    sentBack();
    const world = await open({
      ...lasting,
      only: ['cards'],
      prepare: ({ shop }) => (shop.status = async () => Response.json(payment('REJECTED'))),
    });
    await world.state('ready');
    await until(() => text().includes('was not accepted'), 'the word');
    await typeCard();
    let answer!: () => void;
    const { pay } = world.shop;
    world.shop.pay = async (...request) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return pay(...request);
    };
    await press(await find('button', 'Pay…'));
    await until(() => answer, 'a payment on its way');
    const asked = world.count(/RETURNMAC/);
    const place = document.createElement('div');
    document.body.append(place);
    after(() => place.remove());
    place.append(world.element);
    await settle(5);
    expect(world.element.state, text()).to.equal('paying');
    expect(world.count(/RETURNMAC/)).to.equal(asked);
    answer();
    await find('heading', 'Paid');
  });
});
