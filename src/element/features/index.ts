import { chosenForm } from '../../checkout/option-form.js';
import type { CheckoutState } from '../../checkout/state.js';
import type { FeatureHost } from '../feature-host.js';

interface Row<Loaded> {
  /** Whether the state needs it; a feature that is never wanted is loaded explicitly. */
  readonly wanted: (host: FeatureHost, state: CheckoutState) => boolean;
  /** Whether any payment may need it: it is then loaded while the page is idle, once there is a form. */
  readonly ahead?: boolean;
  readonly load: () => Promise<new (host: FeatureHost) => Loaded>;
}

const row = <Loaded>(entry: Row<Loaded>): Row<Loaded> => entry;

const formOf = (state: CheckoutState) =>
  'choosing' in state && state.choosing ? chosenForm(state.choosing)?.form : undefined;

/** Every feature by name, in the order of their contributions to one place. */
export const features = {
  actions: row({
    ahead: true,
    wanted: (_, state) => state.status === 'acting' && !state.action.redirectUrl,
    load: async () => (await import('./actions/feature.js')).Actions,
  }),
  paymentReturn: row({
    wanted: () => false,
    load: async () => (await import('./payment-return/feature.js')).PaymentReturn,
  }),
  banks: row({
    wanted: (_, state) => !!formOf(state)?.fields.some(({ id }) => id === 'issuerId'),
    load: async () => (await import('./banks/feature.js')).Banks,
  }),
  choices: row({
    wanted: (_, state) =>
      !!formOf(state)?.fields.some(({ display }) => /^(list|boolean)$/.test(display?.formElement ?? '')),
    load: async () => (await import('./choices/feature.js')).Choices,
  }),
  installments: row({
    wanted: ({ element }) => element.installments,
    load: async () => (await import('./installments/feature.js')).Installments,
  }),
  lookUp: row({
    wanted: (_, state) => !!formOf(state)?.fields.some(({ usedForLookup }) => usedForLookup),
    load: async () => (await import('./look-up/feature.js')).LookUp,
  }),
  removal: row({
    wanted: ({ element }, state) => element.allowRemoval && !!formOf(state)?.account,
    load: async () => (await import('./removal/feature.js')).Removal,
  }),
  fingerprint: row({
    wanted: ({ element }) => element.allowFingerprint,
    load: async () => (await import('./fingerprint/feature.js')).Fingerprint,
  }),
  policy: row({
    wanted: ({ element }) => element.privacyPolicy,
    load: async () => (await import('./policy/feature.js')).Policy,
  }),
  wallets: row({
    wanted: ({ element }) => !!(element.applePay || element.googlePay),
    load: async () => (await import('./wallets/feature.js')).Wallets,
  }),
};

export type FeatureName = keyof typeof features;
/** The class of a feature, by name. */
export type Loaded<Name extends FeatureName> = InstanceType<
  Awaited<ReturnType<(typeof features)[Name]['load']>>
>;
