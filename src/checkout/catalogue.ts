import {
  type Connection,
  getIinDetails,
  getPaymentProduct,
  getPaymentProductGroup,
  getPaymentProductGroups,
  getPaymentProducts,
} from '../client/index.js';
import type { IinDetails } from '../domain/iin.js';
import type { PaymentContext } from '../domain/payment-context.js';
import { type Purpose, isStorable } from '../domain/purpose.js';
import type { PaymentProduct, PaymentProductGroup } from '../domain/product.js';
import { loadModule } from '../loading/load-module.js';
import { memoizeUntilFailure } from './memoize-until-failure.js';
import { foldLong } from './fold.js';
import type { Ports } from './ports.js';
import type { OfferedPlan } from './offered-plans.js';
import { type PaymentOption, paymentOptions } from './payment-options.js';
import type { Settings } from './settings.js';

/** Visa and MasterCard: the most common cards, whose fields suit most other cards. */
const usualCardProducts = [1, 3];

/** The payment products of one session and context. The fields of a product are fetched once, on first use. */
export class Catalogue {
  readonly #products = new Map<string, Promise<PaymentProduct>>();
  readonly #plans = new Map<string, Promise<readonly OfferedPlan[]>>();
  readonly #cards = new Map<string, Promise<IinDetails | undefined>>();
  readonly #abort = new AbortController();
  readonly signal = this.#abort.signal;

  constructor(
    readonly connection: Connection,
    readonly context: PaymentContext,
    readonly purpose: Purpose = 'pay',
    private readonly wallets?: Ports['wallets'],
    /** Details are typed on the platform's own page: nothing is asked for about fields, and there are none. */
    private readonly hosted = false,
  ) {}

  /**
   * The options of the list. Groups come with their fields, so that the form is part of the first frame.
   * What is chosen at first is asked for beside the list, so that its form needs no second round trip.
   */
  async options(settings: Settings): Promise<readonly PaymentOption[]> {
    const { connection, context, signal, hosted } = this;
    const { ungrouped, preselect } = settings;
    // A product of a group is opened by the group, with the fields of its usual products.
    if (!hosted && /^\d+$/.test(preselect ?? '') && !(usualCardProducts.includes(+preselect!) && !ungrouped))
      this.product(+preselect!, false).catch(() => {});
    const [products, groups, usual] = await Promise.all([
      getPaymentProducts(connection, context, signal),
      ungrouped ? [] : getPaymentProductGroups(connection, context, signal),
      ungrouped || hosted ? [] : this.#usualProducts(),
    ]);
    const usable = await this.wallets?.(products);
    const options = paymentOptions(
      products.filter(({ id, paymentMethod }) => paymentMethod !== 'mobile' || usable?.includes(id)),
      await Promise.all(
        groups.map(async (group) =>
          group.fields[0] || hosted ? group : getPaymentProductGroup(connection, group.id, context, signal),
        ),
      ),
      usual,
      settings,
    );
    return this.purpose === 'pay' ? foldLong(options, settings) : options;
  }

  /**
   * The usual card products that are offered, fetched beside the list. Without them the form starts with fewer
   * fields.
   */
  async #usualProducts(): Promise<readonly PaymentProduct[]> {
    const products = usualCardProducts.map((id) => this.product(id, true).catch(() => undefined));
    return (await Promise.all(products)).filter((product) => !!product);
  }

  /** Whether this product serves the purpose. */
  serves(product: PaymentProduct): boolean {
    return this.purpose === 'pay' || isStorable(product);
  }

  /** The product or group of an option with its fields, which the list's products lack. */
  async entry(
    option: PaymentOption,
    forceBasicFlow = false,
  ): Promise<Pick<PaymentProduct | PaymentProductGroup, 'fields'>> {
    if (this.hosted) return { fields: [] };
    return option.kind === 'group'
      ? option.group
      : this.product(option.product.id, option.kind === 'account' || forceBasicFlow);
  }

  /**
   * A product with its fields. A failure is not cached.
   * @param forceBasicFlow asks for the card's fields, even of a product that prefers a code to scan
   */
  product(id: number, forceBasicFlow: boolean): Promise<PaymentProduct> {
    const { connection, context, signal } = this;
    return memoizeUntilFailure(this.#products, `${id}${forceBasicFlow}`, () =>
      getPaymentProduct(connection, id, context, signal, { forceBasicFlow }),
    );
  }

  /** What the platform knows of a card by 6 or 8 digits; `undefined` for an unknown card. */
  iinDetails(iin: string): Promise<IinDetails | undefined> {
    return memoizeUntilFailure(this.#cards, iin, () =>
      getIinDetails(this.connection, iin, this.context, this.signal),
    );
  }

  /**
   * The instalment plans of a card product.
   * @param iin the card's first digits, where they are known
   */
  plans(paymentProductId: number, iin: string | undefined): Promise<readonly OfferedPlan[]> {
    const { connection, context, signal } = this;
    return memoizeUntilFailure(this.#plans, `${paymentProductId},${iin}`, async () => {
      const { fetchPlans } = await loadModule(() => import('./offered-plans.js'), 'fetchPlans');
      return fetchPlans(connection, context, { paymentProductId, ...(iin && { digits: iin }) }, signal);
    });
  }

  /** Aborts every pending request. */
  close(): void {
    this.#abort.abort();
  }
}
