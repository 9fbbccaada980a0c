import { type CSSResult, nothing } from 'lit';
import { memoizeUntilFailure } from '../../checkout/memoize-until-failure.js';
import type { PaymentReady } from '../../checkout/payment-ready.js';
import type { CheckoutState } from '../../checkout/state.js';
import type { FeatureHost } from '../feature-host.js';
import type { Feature } from '../features/feature.js';
import { type FeatureName, type Loaded, features } from '../features/index.js';
import type { Extensions, Features } from '../views/context.js';

type Method = keyof Extensions;

/** Milliseconds until a feature that could not be had is asked for again without being told to. */
const patience = 30_000;

/**
 * Loads features when the state wants them, and gives the views what they add.
 *
 * Owns: which features are there, their styles. Does not own: what they do.
 */
export class FeatureLoader implements Features {
  readonly #features = new Map<FeatureName, Feature>();
  readonly #loading = new Map<FeatureName, Promise<Feature>>();
  /** Could not be had, by when that was. */
  readonly #missing = new Map<FeatureName, number>();
  #loadedAhead = false;

  constructor(
    private readonly host: FeatureHost,
    private readonly adopt: (styles: CSSResult) => void,
  ) {}

  /** The feature, if it is there. */
  get<Name extends FeatureName>(name: Name): Loaded<Name> | undefined {
    return this.#features.get(name) as Loaded<Name> | undefined;
  }

  /** The feature, loaded once; a failure is forgotten, so that the next one to ask tries again. */
  load<Name extends FeatureName>(name: Name): Promise<Loaded<Name>> {
    return memoizeUntilFailure<FeatureName, Feature>(this.#loading, name, async () => {
      try {
        const Class = await features[name].load();
        const feature = new Class(this.host) as Feature;
        if (feature.styles) this.adopt(feature.styles);
        this.#features.set(name, feature);
        this.#missing.delete(name);
        return feature;
      } catch (error) {
        this.#missing.set(name, Date.now());
        throw error;
      } finally {
        this.host.element.requestUpdate();
      }
    }) as Promise<Loaded<Name>>;
  }

  /** Loads what is wanted, and tells all that are there. */
  stateChanged(state: CheckoutState): void {
    for (const name of Object.keys(features) as FeatureName[])
      if (features[name].wanted(this.host, state) && !this.#hasJustFailed(name))
        this.load(name).catch(() => {});
    for (const feature of this.#features.values()) feature.stateChanged?.(state);
  }

  #hasJustFailed(name: FeatureName): boolean {
    return Date.now() - (this.#missing.get(name) ?? 0) < patience;
  }

  isMissing(name: FeatureName): boolean {
    return this.#missing.has(name);
  }

  readonly retry = (): void => {
    this.#missing.clear();
    this.host.element.requestUpdate();
  };

  /** Loads what any payment may need, while the page is idle. */
  loadAhead(): void {
    if (this.#loadedAhead) return;
    this.#loadedAhead = true;
    const whenIdle: (run: () => void) => void = globalThis.requestIdleCallback ?? setTimeout;
    whenIdle(() => {
      for (const [name, { ahead }] of Object.entries(features))
        if (ahead) this.load(name as FeatureName).catch(() => {});
    });
  }

  paymentDetail(): Partial<PaymentReady> {
    return Object.assign({}, ...[...this.#features.values()].map((feature) => feature.paymentDetail?.()));
  }

  readonly control: Extensions['control'] = (...args) => this.#first('control', args);
  readonly belowFields: Extensions['belowFields'] = (...args) => this.#all('belowFields', args);
  readonly payButton: Extensions['payButton'] = (...args) => this.#first('payButton', args);
  readonly belowPayButton: Extensions['belowPayButton'] = (...args) => this.#all('belowPayButton', args);
  readonly action: Extensions['action'] = (...args) => this.#first('action', args);
  readonly status: Extensions['status'] = () => this.#first('status', []) as string | undefined;

  /** What the first feature says that has something to say; features stand in the order of their table. */
  #first<Name extends Method>(method: Name, args: Parameters<Extensions[Name]>): unknown {
    for (const name of Object.keys(features) as FeatureName[]) {
      const added = this.#call(name, method, args);
      if (added) return added;
    }
    return undefined;
  }

  /** What each adds; a place for each, so that one that comes later moves no other's nodes. */
  #all<Name extends Method>(method: Name, args: Parameters<Extensions[Name]>): unknown {
    return (Object.keys(features) as FeatureName[]).map((name) => this.#call(name, method, args) || nothing);
  }

  #call<Name extends Method>(name: FeatureName, method: Name, args: Parameters<Extensions[Name]>): unknown {
    const feature = this.#features.get(name);
    return (feature?.[method] as ((...args: unknown[]) => unknown) | undefined)?.apply(feature, args);
  }
}
