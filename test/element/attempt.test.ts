import { expect } from '@open-wc/testing';
import { guard } from './canary.js';
import { after, cards, enter, ready, securityCode, text, type, typeCard, until } from './harness.js';

const marks = () =>
  performance
    .getEntriesByType('mark')
    .filter(({ name }) => name.startsWith('connect-checkout:'))
    .map((entry) => [entry.name.slice(17), (entry as PerformanceMark).detail as unknown] as const);

describe('An attempt to pay', () => {
  guard();
  beforeEach(() => performance.clearMarks());

  it('The attempt’s id is in the events, in the request, in the marks and below the outcome', async () => {
    const keys: string[] = [];
    const world = await ready({ only: ['cards'], attributes: { 'payment-url': '/api/payments' } });
    const { pay } = world.shop;
    world.shop.pay = (input, headers) => {
      keys.push(headers?.get('Idempotency-Key') ?? '');
      return pay(input, headers);
    };
    await typeCard();
    await world.pay();
    await world.state('done');
    const [{ attemptId, idempotencyKey }] = world.eventsOf('payment-ready') as unknown as readonly [
      { readonly attemptId: string; readonly idempotencyKey: string },
    ];
    expect(attemptId).to.match(/^[0-9a-f]{8}$/);
    expect(idempotencyKey.startsWith(attemptId)).to.equal(true);
    expect(keys).to.deep.equal([idempotencyKey]);
    const sent = world.requests.find(({ path }) => path.includes('api/payments'));
    expect(sent?.body['attemptId']).to.equal(attemptId);
    expect(world.eventsOf('payment-result')[0]?.attemptId).to.equal(attemptId);
    await until(() => text().includes(attemptId), 'the id below the outcome');
    expect(marks()).to.deep.equal([
      ['list', null],
      ['form', null],
      ...['encrypted', 'answered', 'ended'].map((name) => [name, { attemptId }]),
    ]);
    expect(JSON.stringify(marks())).not.to.contain(cards.visa);
  });

  it('A failed attempt’s error has its id, and a second try the same one', async () => {
    const world = await ready({ only: ['cards'], attributes: { 'payment-url': '/api/payments' } });
    const { pay } = world.shop;
    world.shop.pay = () => Promise.resolve(new Response('', { status: 502 }));
    await typeCard();
    await world.pay();
    const id = world.eventsOf('payment-ready')[0]?.attemptId;
    expect(world.element.error?.attemptId).to.equal(id);
    expect(world.element.error?.code).to.equal('merchant');
    world.shop.pay = pay;
    after(() => performance.clearMarks());
    await enter(await securityCode());
    await type('123');
    await world.pay();
    expect(world.eventsOf('payment-ready').map(({ attemptId }) => attemptId)).to.deep.equal([id, id]);
  });

  it('A page’s own failure, and an answer without a payment, have the attempt’s id', async () => {
    const world = await ready({ only: ['cards'] });
    world.shop.pay = () => Promise.resolve(Response.json({}));
    await typeCard();
    await world.pay();
    expect(world.element.error?.attemptId).to.equal(world.eventsOf('payment-ready')[0]?.attemptId);
    expect(world.element.error?.message).not.to.contain(cards.visa);
  });
});
