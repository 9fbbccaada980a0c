import { chosenForm } from '../../checkout/option-form.js';
import { type CheckoutState, choosingOf } from '../../checkout/state.js';
import { storesAccounts } from '../../domain/purpose.js';
import type { FeatureHost } from '../feature-host.js';
import type Paying from './paying/feature.js';

export interface Row<Loaded = unknown> {
  /** Whether the state needs it; a feature that is never wanted is loaded explicitly. */
  readonly wanted: (host: FeatureHost, state: CheckoutState) => boolean;
  /** Whether any payment may need it: it is then loaded while the page is idle, once there is a form. */
  readonly ahead?: (host: FeatureHost) => boolean;
  /** Where it always adds something: as long as it is wanted and not there, its place is kept. */
  readonly place?: 'belowFields' | 'belowPayButton';
  /** The feature's module. @param paying loads the feature that payments are made with */
  readonly load: (paying: () => Promise<Paying>) => Promise<Module<Loaded>>;
}

interface Module<Loaded = unknown> {
  readonly default: new (host: FeatureHost) => Loaded;
}

const row = <Loaded>(entry: Row<Loaded>): Row<Loaded> => entry;

const formOf = (state: CheckoutState) =>
  'choosing' in state && state.choosing ? chosenForm(state.choosing)?.form : undefined;

/** Whether the chosen option's form is there, and of no card: something may remain to be done once it is paid with. */
const isNoCard = (state: CheckoutState) => {
  const form = formOf(state);
  return !!form && !form.fields.some(({ id }) => id === 'cardNumber');
};

/** Nothing is encrypted, and nobody answered, before the platform's own page. */
const paysHere = ({ element }: FeatureHost) => !element.hostedUrl;

const wantsDialog = ({ element }: FeatureHost) => element.presentation === 'dialog';

/** Every feature by name, in the order of their contributions to one place. */
export const features = {
  saving: row({
    wanted: ({ element }) => storesAccounts(element.purpose),
    load: () => import('./saving/feature.js'),
  }),
  paying: row({
    ahead: paysHere,
    wanted: () => false,
    load: () => import('./paying/feature.js'),
  }),
  actions: row({
    // By the time that anybody answers; a card is paid, declined, or sent to its bank.
    wanted: (host, state) =>
      (state.status === 'acting' && !state.action.redirectUrl) || (paysHere(host) && isNoCard(state)),
    // Nothing remains to be done before something was paid.
    load: async (paying) => (await paying()).loadActions(),
  }),
  banks: row({
    wanted: (_, state) => !!formOf(state)?.fields.some(({ id }) => id === 'issuerId'),
    load: () => import('./banks/feature.js'),
  }),
  choices: row({
    wanted: (_, state) =>
      !!formOf(state)?.fields.some(({ display }) => /^(list|boolean)$/.test(display?.formElement ?? '')),
    load: () => import('./choices/feature.js'),
  }),
  hosted: row({
    wanted: ({ element }) => !!element.hostedUrl,
    load: () => import('./hosted/feature.js'),
  }),
  installments: row({
    wanted: (host, state) =>
      host.element.installments &&
      paysHere(host) &&
      !storesAccounts(host.element.purpose) &&
      !isNoCard(state),
    place: 'belowFields',
    load: () => import('./installments/feature.js'),
  }),
  lookUp: row({
    wanted: (_, state) => !!formOf(state)?.fields.some(({ usedForLookup }) => usedForLookup),
    load: () => import('./look-up/feature.js'),
  }),
  rowPlace: row({
    ahead: ({ checkout }) => (choosingOf(checkout.state)?.options.length ?? 0) > 1,
    wanted: () => false,
    load: () => import('./row-place/feature.js'),
  }),
  dialog: row({
    ahead: wantsDialog,
    // Where it could not be had before, or the page asks for it late.
    wanted: (host, state) => wantsDialog(host) && state.status === 'paying',
    load: () => import('./dialog/feature.js'),
  }),
  removal: row({
    // Before an account is chosen: below its form, nothing may move.
    wanted: ({ element }, state) =>
      element.allowRemoval && !!choosingOf(state)?.options.some(({ kind }) => kind === 'account'),
    load: () => import('./removal/feature.js'),
  }),
  fingerprint: row({
    wanted: (host) => host.element.allowFingerprint && paysHere(host),
    load: () => import('./fingerprint/feature.js'),
  }),
  policy: row({
    wanted: ({ element }) => element.privacyPolicy,
    place: 'belowPayButton',
    load: () => import('./policy/feature.js'),
  }),
  prefill: row({
    wanted: ({ element }) => !!element.prefill,
    load: () => import('./prefill/feature.js'),
  }),
  wallets: row({
    wanted: (host) => !!(host.element.applePay || host.element.googlePay) && paysHere(host),
    load: () => import('./wallets/feature.js'),
  }),
};

export type FeatureName = keyof typeof features;
/** The class of a feature, by name. */
export type Loaded<Name extends FeatureName> = InstanceType<
  Awaited<ReturnType<(typeof features)[Name]['load']>>['default']
>;
