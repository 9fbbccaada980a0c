import { afterEach, describe, expect, it, vi } from 'vitest';
import { FeatureLoader } from '../../src/element/controllers/feature-loader.js';
import type { CheckoutState } from '../../src/checkout/state.js';
import type { FeatureHost } from '../../src/element/feature-host.js';

const failure = new Error('a view’s own');

vi.mock('../../src/element/features/index.js', () => {
  const of = (feature: object) => ({
    wanted: () => true,
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

describe('A feature that throws', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('A feature that throws is reported, and the others contribute', async () => {
    const reported: unknown[] = [];
    vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
    const loader = await loaded();
    expect(loader.belowFields({} as never)).toContain('plans');
    expect(loader.payButton({} as never)).toBe('wallet');
    loader.stateChanged(state);
    expect(reported).toEqual([failure, failure, failure]);
  });

  it('A property that the page has put on every object is no contribution', async () => {
    const loader = await loaded();
    Object.assign(Object.prototype, { status: {}, styles: {}, action: () => 'foreign' });
    try {
      expect([loader.status(), loader.action({} as never)]).toEqual([undefined, undefined]);
      expect(loader.paymentDetail()).toEqual({});
    } finally {
      for (const name of ['status', 'styles', 'action']) Reflect.deleteProperty(Object.prototype, name);
    }
  });
});
