import { describe, expect, it } from 'vitest';
import { CheckoutError } from '../../src/domain/errors.js';
import { open, settle } from './world.js';

const declined = { kind: 'declined', code: 'rejected' } as const;
const failure = new CheckoutError('network', 'No answer.', { retryable: true });

describe('Listeners of the store', () => {
  it('A listener hears of nothing once it has unsubscribed', async () => {
    const world = await open();
    const heard: string[] = [];
    const unsubscribe = world.checkout.subscribe(({ status }) => void heard.push(status));
    await world.configure();
    expect(heard).toContain('ready');
    const { length } = heard;
    unsubscribe();
    world.checkout.dispatch({ type: 'reset' });
    await settle();
    expect(heard).toHaveLength(length);
    expect(world.states.length).toBeGreaterThan(length);
  });
});

describe('A payment that ended before there was a list', () => {
  it('A decline loads the list, so that the consumer can try again', async () => {
    const world = await open();
    world.checkout.dispatch({ type: 'end', ending: 'pending', paymentId: '7' });
    await world.configure();
    expect(world.count(/products/)).toBe(0);
    world.checkout.dispatch({ type: 'refuse', verdicts: new Map(), notice: declined });
    await settle();
    expect([world.checkout.state.status, world.notice]).toEqual(['ready', declined]);
  });

  it('Verdicts about fields alone, which nobody can see, load nothing', async () => {
    const world = await open();
    world.checkout.dispatch({ type: 'end', ending: 'pending', paymentId: '7' });
    await world.configure();
    world.checkout.dispatch({ type: 'refuse', verdicts: new Map([['cvv', { code: 'refused' }]]) });
    await settle();
    expect([world.checkout.state.status, world.count(/products/)]).toEqual(['done', 0]);
  });
});

describe('Failures of the store', () => {
  it('A failure is reported only where there is a checkout, or a payment that was picked up', async () => {
    const world = await open();
    world.checkout.fail(failure);
    expect([world.checkout.state.status, world.errors]).toEqual(['idle', []]);
    world.checkout.dispatch({ type: 'end', ending: 'unknown', paymentId: '7' });
    world.checkout.fail(failure);
    expect([world.checkout.state.status, world.errors]).toEqual(['done', [failure]]);
  });

  it('A payment of unknown outcome keeps its notice above a list that is loaded anew', async () => {
    const world = await open();
    await world.configure();
    await world.card();
    world.shop.pay = () => Promise.reject(new TypeError('Failed to fetch'));
    await world.checkout.submit();
    expect(world.notice).toMatchObject({ kind: 'error', unsure: true });
    await world.checkout.reload();
    await settle();
    expect(world.notice).toMatchObject({ kind: 'error', unsure: true });
  });
});
