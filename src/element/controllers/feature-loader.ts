import { type CSSResult, adoptStyles, html, nothing, supportsAdoptingStyleSheets } from 'lit';
import { memoizeUntilFailure } from '../../checkout/memoize-until-failure.js';
import type { PaymentReady } from '../../checkout/payment-ready.js';
import type { CheckoutState } from '../../checkout/state.js';
import { CheckoutError } from '../../domain/errors.js';
import type { PaymentProduct } from '../../domain/product.js';
import { loadModule } from '../../loading/load-module.js';
import type { FeatureHost } from '../feature-host.js';
import type { Feature } from '../features/feature.js';
import { type FeatureName, type Loaded, type Row, features } from '../features/index.js';
import { styles } from '../styles/index.js';
import type { Extensions, Features } from '../views/context.js';
import { missingView } from '../views/notice.js';

/** A place in views where features contribute. */
type Place = keyof Extensions;

const names = Object.keys(features) as FeatureName[];

interface FeatureModule {
  readonly default: new (host: FeatureHost) => Feature;
}

/** Milliseconds until a feature that failed to load is requested again automatically. */
const patience = 30_000;

/** A property of a feature, unless it is one that the page has put on every object. */
const own = <Name extends keyof Feature>(feature: Feature, name: Name): Feature[Name] | undefined =>
  feature[name] === (Object.prototype as Feature)[name] ? undefined : feature[name];

/** What a feature throws is reported, and everything else goes on. */
const orReport = <Result>(run: () => Result): Result | undefined => {
  try {
    return run();
  } catch (error) {
    reportError(error);
    return undefined;
  }
};

/**
 * Loads features when the state needs them, and gives views their contributions.
 *
 * Owns: which features are loaded, and their styles. Does not own: what features do.
 */
export class FeatureLoader implements Features {
  readonly #features = new Map<FeatureName, Feature>();
  readonly #loading = new Map<FeatureName, Promise<Feature>>();
  /** Features that failed to load, with the time of the failure. */
  readonly #missing = new Map<FeatureName, number>();
  #loadedAhead = false;

  #styles: readonly CSSResult[] = styles;

  constructor(private readonly host: FeatureHost) {}

  /** The feature, if it is loaded. */
  get<Name extends FeatureName>(name: Name): Loaded<Name> | undefined {
    return this.#features.get(name) as Loaded<Name> | undefined;
  }

  /**
   * Loads the feature once, with one more request if the first fails. A failure is not cached, so that the next call
   * tries again.
   * @throws CheckoutError `network`
   */
  load<Name extends FeatureName>(name: Name): Promise<Loaded<Name>> {
    return memoizeUntilFailure<FeatureName, Feature>(this.#loading, name, async () => {
      try {
        const { default: Class } = await loadModule<FeatureModule>(
          () => features[name].load(() => this.load('paying')),
          'default',
        );
        const feature = new Class(this.host);
        const styles = own(feature, 'styles');
        if (styles) this.#adopt(styles);
        this.#features.set(name, feature);
        this.#missing.delete(name);
        return feature;
      } catch {
        this.#missing.set(name, Date.now());
        throw new CheckoutError('network', `A file of the checkout did not load: ${name}.`, {
          retryable: true,
        });
      } finally {
        this.host.element.requestUpdate();
      }
    }) as Promise<Loaded<Name>>;
  }

  /** Another document has none of this one's style sheets: it gets its own. */
  adoptAnew(): void {
    const { renderRoot, ownerDocument } = this.host.element;
    const { CSSStyleSheet: Sheet } = ownerDocument.defaultView ?? globalThis;
    if (!supportsAdoptingStyleSheets) return;
    renderRoot.adoptedStyleSheets = this.#styles.map(({ cssText }) => {
      const sheet = new Sheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
  }

  #adopt(added: CSSResult): void {
    this.#styles = [...this.#styles, added];
    adoptStyles(this.host.element.renderRoot, [...this.#styles]);
  }

  /** Loads the features that the state needs, and notifies all loaded ones. */
  stateChanged(state: CheckoutState): void {
    this.#loadEach((name) => features[name].wanted(this.host, state) && !this.#hasJustFailed(name));
    for (const name of this.#features.keys()) this.#call(name, 'stateChanged', [state]);
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

  /** Loads features that any payment may need while the page is idle. */
  loadAhead(): void {
    if (this.#loadedAhead) return;
    this.#loadedAhead = true;
    const whenIdle: (run: () => void) => void = globalThis.requestIdleCallback ?? setTimeout;
    whenIdle(() => this.#loadEach((name) => (features[name] as Row).ahead?.(this.host)));
  }

  #loadEach(isNeeded: (name: FeatureName) => boolean | undefined): void {
    for (const name of names) if (orReport(() => isNeeded(name))) this.load(name).catch(() => {});
  }

  /** Ids of the wallets that work here; `undefined` if the page has no merchant's data for any. */
  usableWallets(products: readonly PaymentProduct[]): Promise<readonly number[]> | undefined {
    const { applePay, googlePay, hostedUrl } = this.host.element;
    if ((!applePay && !googlePay) || hostedUrl) return undefined;
    return this.load('wallets').then(
      (wallets) => wallets.usable(products),
      () => [],
    );
  }

  /** What features add to a payment's detail. */
  paymentDetail(): Partial<PaymentReady> {
    return Object.assign(
      {},
      ...[...this.#features.values()].map((feature) => own(feature, 'paymentDetail')?.call(feature)),
    );
  }

  first<Name extends Place>(
    place: Name,
    ...args: Parameters<Extensions[Name]>
  ): ReturnType<Extensions[Name]> | undefined {
    for (const name of names) {
      const added = this.#call(name, place, args);
      if (added) return added as ReturnType<Extensions[Name]>;
    }
    return undefined;
  }

  all<Name extends Place>(place: Name, ...args: Parameters<Extensions[Name]>): unknown {
    return names.map((name) => this.#call(name, place, args) || this.#placeOf(name, place));
  }

  /** Keeps the place of what a feature will add, or says that it cannot be had. */
  #placeOf(name: FeatureName, at: Place): unknown {
    const { place, wanted }: Row = features[name];
    if (place !== at || this.#features.has(name) || !wanted(this.host, this.host.checkout.state))
      return nothing;
    return this.isMissing(name)
      ? missingView(this.host, this.retry)
      : html`<div class="skeleton ${name}"><i></i></div>`;
  }

  #call(name: FeatureName, method: Place | 'stateChanged', args: readonly unknown[]): unknown {
    const feature = this.#features.get(name);
    const added = feature && (own(feature, method) as ((...args: unknown[]) => unknown) | undefined);
    return orReport(() => added?.apply(feature, args as unknown[]));
  }
}
