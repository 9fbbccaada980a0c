import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FeatureLoader } from '../../src/element/controllers/feature-loader.js';
import type { CheckoutState } from '../../src/checkout/state.js';
import type { FeatureHost } from '../../src/element/feature-host.js';

const failure = new Error('a view’s own');

vi.mock('../../src/element/features/index.js', () => {
  const of = (feature: object, decides: object = {}) => ({
    wanted: () => true,
    ...decides,
    load: () =>
      Promise.resolve({
        default: class {
          constructor() {
            Object.assign(this, feature);
          }
        },
      }),
  });
  const fails = () => {
    throw failure;
  };
  return {
    features: {
      undecided: of({}, { wanted: fails, ahead: fails }),
      later: of({}, { wanted: () => false, ahead: () => true }),
      broken: of({ belowFields: fails, payButton: fails, stateChanged: fails }),
      whole: of({ belowFields: () => 'plans', payButton: () => 'wallet' }),
    },
  };
});

const state: CheckoutState = { status: 'idle' };

const loaded = async () => {
  const host = { element: { requestUpdate: () => {} } } as unknown as FeatureHost;
  const loader = new FeatureLoader(host);
  loader.stateChanged(state);
  await vi.waitFor(() => expect(loader.get('whole' as never)).toBeTruthy());
  return loader;
};

const reported: unknown[] = [];

describe('A feature that throws', () => {
  beforeEach(() => vi.stubGlobal('reportError', (error: unknown) => reported.push(error)));
  afterEach(() => vi.unstubAllGlobals());

  it('A feature that throws is reported, and the others contribute', async () => {
    const loader = await loaded();
    reported.length = 0;
    expect(loader.all('belowFields', {} as never)).toContain('plans');
    expect(loader.first('payButton', {} as never)).toBe('wallet');
    expect(reported).toEqual([failure, failure]);
    loader.stateChanged(state);
    // Of the one that cannot say whether it is wanted, and of the one that is told.
    expect(reported).toEqual([failure, failure, failure, failure]);
  });

  it('A feature that cannot say whether it is needed keeps no later one from being loaded while the page is idle', async () => {
    const loader = await loaded();
    reported.length = 0;
    loader.loadAhead();
    await vi.waitFor(() => expect(loader.get('later' as never)).toBeTruthy());
    expect(reported).toEqual([failure]);
    expect(loader.get('undecided' as never)).toBeUndefined();
  });

  it('A property that the page has put on every object is no contribution', async () => {
    const loader = await loaded();
    Object.assign(Object.prototype, { status: {}, styles: {}, action: () => 'foreign' });
    try {
      expect([loader.first('status'), loader.first('action', {} as never)]).toEqual([undefined, undefined]);
      expect(loader.paymentDetail()).toEqual({});
    } finally {
      for (const name of ['status', 'styles', 'action']) Reflect.deleteProperty(Object.prototype, name);
    }
  });
});
