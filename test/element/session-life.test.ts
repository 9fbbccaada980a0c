import { expect } from '@open-wc/testing';
import { guard } from './canary.js';
import { MINUTE, takeClock } from './clock.js';
import {
  type World,
  box,
  find,
  open,
  query,
  ready,
  securityCode,
  settle,
  text,
  type,
  typeCard,
  until,
  press,
  enter,
} from './harness.js';
import { listen } from './senses.js';

const fromUrl = { session: false, attributes: { 'session-url': '/api/session' }, only: ['cards'] };

const openForLong = 'This page was open for a long time. Nothing has been paid yet.';
const transfer = async () => {
  await enter(await box('Surname'));
  await type('Finch');
};

const sessionEvents = ({ events }: World) =>
  events.map(({ type }) => type).filter((type) => type.startsWith('session-'));

const typedButCode = async () => [
  (await box('Card number')).value,
  (await box('Expiry date')).value,
  (await securityCode()).value,
];

describe('The life of a session', () => {
  guard();

  it('The session is requested once from session-url', async () => {
    const world = await ready(fromUrl);
    expect(world.count(/^\/api\/session$/)).to.equal(1);
    expect(world.requests[0]?.body).to.deep.equal({});
    await typeCard();
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
    expect(world.count(/^\/api\/session$/)).to.equal(1);
  });

  it('A failed session request is reported and can be retried', async () => {
    const world = await open({
      ...fromUrl,
      prepare: ({ shop }) => {
        const { session } = shop;
        shop.session = () => {
          shop.session = session;
          return Promise.resolve(new Response('<h1>Oops</h1>', { status: 500 }));
        };
      },
    });
    await world.state('failed');
    const { error } = world.eventsOf('checkout-error')[0]!;
    expect(error.code).to.equal('merchant');
    expect(Object.isFrozen(error)).to.equal(true);
    await press(await find('button', 'Try again'));
    await world.state('ready');
  });

  it('A session about to expire is renewed by session-url, and only the security code is lost', async () => {
    const clock = takeClock();
    const world = await ready(fromUrl);
    await typeCard();
    const { clientSessionId } = world.element.session!;
    clock.advance(117 * MINUTE);
    await settle();
    expect(sessionEvents(world)).to.deep.equal([]);
    clock.advance(2 * MINUTE);
    await until(() => world.element.session?.clientSessionId !== clientSessionId, 'another session');
    await settle();
    expect(sessionEvents(world)).to.deep.equal(['session-expiring']);
    expect(await typedButCode()).to.deep.equal(['4567 3500 0042 7977', '12/30', '']);
    await enter(await securityCode());
    await type('123');
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
    expect(world.count(/^\/api\/session$/)).to.equal(2);
  });

  it('A session is renewed repeatedly while the page stays open', async () => {
    const clock = takeClock();
    const world = await ready(fromUrl);
    const seen = new Set([world.element.session?.clientSessionId]);
    for (const round of [1, 2, 3]) {
      clock.advance(118 * MINUTE);
      await until(() => !seen.has(world.element.session?.clientSessionId), `session ${round}`);
      seen.add(world.element.session?.clientSessionId);
      await settle();
    }
    expect(sessionEvents(world)).to.have.length(3);
    expect(clock.waiting).to.equal(1);
  });

  it('A listener’s answer renews a session about to expire, without session-url', async () => {
    const clock = takeClock();
    const world = await ready(fromUrl);
    const next = await world.newSession();
    world.element.addEventListener('session-expiring', (event) => event.respondWith(Promise.resolve(next)));
    clock.advance(119 * MINUTE);
    await until(() => world.element.session === next, 'the answer');
    expect(world.count(/^\/api\/session$/)).to.equal(1);
  });

  it('A session about to expire is kept if nobody renews it', async () => {
    const clock = takeClock();
    const world = await ready({ only: ['cards'] });
    const { session } = world.element;
    clock.advance(119 * MINUTE);
    await settle();
    expect(sessionEvents(world)).to.deep.equal(['session-expiring']);
    expect(world.element.session).to.equal(session);
    expect(world.eventsOf('checkout-error')).to.deep.equal([]);
  });

  it('An expired session is renewed when the consumer pays, and the next click pays', async () => {
    const world = await ready(fromUrl);
    await typeCard();
    const said = listen();
    const { clientSessionId } = world.element.session!;
    world.sandbox.faults.expireSession(clientSessionId);
    world.element.amount = 5000;
    await until(() => world.element.session?.clientSessionId !== clientSessionId, 'another session');
    await until(() => text().includes(openForLong), 'the words');
    await settle();
    expect(said().join(' '), 'heard on the way').not.to.contain('Reload');
    expect(sessionEvents(world)).to.deep.equal(['session-expired']);
    expect(await typedButCode()).to.deep.equal(['4567 3500 0042 7977', '12/30', '']);
    expect(query('alert')?.textContent?.trim() ?? '').not.to.contain('Reload');
    await enter(await securityCode());
    await type('123');
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
    expect(world.payments).to.have.length(1);
  });

  it('A listener’s answer renews an expired session', async () => {
    const world = await ready({ only: ['cards'] });
    await typeCard();
    const next = await world.newSession();
    world.element.addEventListener('session-expired', (event) => event.respondWith(Promise.resolve(next)));
    world.sandbox.faults.expireSession(world.element.session!.clientSessionId);
    world.element.amount = 5000;
    await until(() => world.element.session === next, 'the answer');
    await until(() => text().includes(openForLong), 'words about the code that is gone');
    await enter(await securityCode());
    await type('123');
    await world.pay();
    expect(world.payments[0]?.clientSessionId).to.equal(next.clientSessionId);
  });

  for (const [way, row, fill, words] of [
    ['with a card', 'Cards', typeCard, `${openForLong} For your safety, enter the security code again.`],
    ['without a security code', 'Bank Transfer', transfer, openForLong],
  ] as const)
    it(`A session that expires just before the click is not shown as a decline ${way}`, async () => {
      const world = await ready({
        ...fromUrl,
        only: ['cards', 11],
        attributes: { ...fromUrl.attributes, 'payment-url': '/api/payments' },
      });
      await press(await find('radio', `${row}…`));
      await fill();
      const { clientSessionId } = world.element.session!;
      // The key is there already: only the merchant's server is told that the platform cannot read it.
      world.sandbox.faults.expireSession(clientSessionId);
      await world.pay();
      await until(() => world.element.session?.clientSessionId !== clientSessionId, 'another session');
      await until(() => text().includes(words), 'the words');
      expect(text()).to.not.contain('not accepted');
      expect(sessionEvents(world)).to.deep.equal(['session-expired']);
      if (row === 'Cards') {
        await enter(await securityCode());
        await type('123');
      } else expect(text()).to.not.contain('security code');
      world.shop.pay = async () => Response.json({ payment: { id: '7', status: 'PAID' } });
      await world.pay();
      expect(world.element.state, text()).to.equal('done');
      expect(world.payments).to.have.length(2);
    });

  it('A session that expires while a payment is in doubt keeps the doubt and the key', async () => {
    const clock = takeClock();
    const world = await ready({
      ...fromUrl,
      attributes: { ...fromUrl.attributes, 'payment-url': '/api/payments' },
    });
    await typeCard();
    const keys = new Set<string | null | undefined>();
    const { pay } = world.shop;
    world.shop.pay = (_, headers) => {
      keys.add(headers?.get('Idempotency-Key'));
      return Promise.reject(new TypeError('lost'));
    };
    await world.pay();
    await until(() => text().includes('We do not know yet'), 'the doubt');
    clock.advance(11 * MINUTE);
    world.sandbox.faults.expireSession(world.element.session!.clientSessionId);
    await enter(await securityCode());
    await type('123');
    await world.pay();
    await until(() => sessionEvents(world).length, 'the end of the session');
    await until(() => text().includes('We do not know yet'), 'the words');
    world.shop.pay = (input, headers) => {
      keys.add(headers?.get('Idempotency-Key'));
      return pay(input);
    };
    await until(async () => (await securityCode()).value === '', 'the code to go');
    expect(text()).to.contain('We do not know yet');
    await enter(await securityCode());
    await type('123');
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
    expect(keys.size).to.equal(1);
  });

  it('A session that expires twice is renewed twice', async () => {
    const world = await ready(fromUrl);
    const seen = new Set([world.element.session?.clientSessionId]);
    for (const amount of [5000, 6000]) {
      world.sandbox.faults.expireSession(world.element.session!.clientSessionId);
      world.element.amount = amount;
      await until(() => !seen.has(world.element.session?.clientSessionId), 'another session');
      seen.add(world.element.session?.clientSessionId);
      await find('button', `Pay €${amount / 100}.00`);
      await settle();
    }
    expect(sessionEvents(world)).to.deep.equal(['session-expired', 'session-expired']);
  });

  it('An expired session that nobody can renew is reported', async () => {
    const world = await ready({ only: ['cards'] });
    await typeCard();
    world.sandbox.faults.expireSession(world.element.session!.clientSessionId);
    world.element.amount = 5000;
    await until(() => text().includes('This page was open for too long.'), 'the words');
    expect(sessionEvents(world)).to.deep.equal(['session-expired']);
    expect((await box('Card number')).value).to.equal('4567 3500 0042 7977');
    world.element.session = await world.newSession();
    await until(() => !text().includes('This page was open for too long.'), 'the words to go');
    await enter(await securityCode());
    await type('123');
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
  });

  it('A session that never worked is not renewed endlessly', async () => {
    const world = await open({
      ...fromUrl,
      prepare: ({ shop, newSession }) => {
        shop.session = async () =>
          Response.json({ ...(await newSession()), clientSessionId: '0'.repeat(32), customerId: '1001-x' });
      },
    });
    await world.state('failed');
    await settle();
    expect(world.count(/^\/api\/session$/)).to.be.lessThan(3);
  });

  it('A session of the page’s HTML that has expired already is replaced by session-url', async () => {
    const world = await open({ ...fromUrl, attributes: {} });
    const old = await world.newSession();
    world.sandbox.faults.expireSession(old.clientSessionId);
    world.element.setAttribute('session-url', '/api/session');
    world.element.setAttribute('session', JSON.stringify(old));
    const said = listen();
    await world.state('ready');
    expect(said().join(' '), 'heard on the way').not.to.contain('Reload');
    expect(world.element.session?.clientSessionId).not.to.equal(old.clientSessionId);
    expect(world.count(/^\/api\/session$/)).to.equal(1);
    expect(sessionEvents(world)).to.deep.equal(['session-expired']);
    await typeCard();
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
  });

  it('A session is not renewed after the payment', async () => {
    const clock = takeClock();
    const world = await ready(fromUrl);
    await typeCard();
    await world.pay();
    await world.state('done');
    clock.advance(240 * MINUTE);
    await settle();
    expect(sessionEvents(world)).to.deep.equal([]);
    expect(world.count(/^\/api\/session$/)).to.equal(1);
    await find('heading', 'Paid');
  });

  it('A session that arrives after the payment leaves its outcome on screen', async () => {
    const clock = takeClock();
    const world = await ready(fromUrl);
    await typeCard();
    const { session } = world.shop;
    let arrive!: () => void;
    world.shop.session = async () => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return session();
    };
    clock.advance(119 * MINUTE);
    await until(() => arrive, 'a request for another session');
    await world.pay();
    await world.state('done');
    const lists = world.count(/^products\?/);
    arrive();
    await settle(5);
    expect(world.count(/^products\?/)).to.equal(lists);
    await find('heading', 'Paid');
  });

  it('A session is not renewed after the element is removed', async () => {
    const clock = takeClock();
    const world = await ready(fromUrl);
    world.element.remove();
    await settle();
    expect(clock.waiting).to.equal(0);
    clock.advance(240 * MINUTE);
    await settle();
    expect(sessionEvents(world)).to.deep.equal([]);
  });
});
