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
import type { PaymentProduct, PaymentProductGroup } from '../domain/product.js';
import { memoizeUntilFailure } from './memoize-until-failure.js';
import type { Ports } from './ports.js';
import type { OfferedPlan } from './offered-plans.js';
import { type PaymentOption, paymentOptions } from './payment-options.js';

/** Visa and MasterCard: most cards are one of them, and their fields are those of most others. */
const usualCardProducts = [1, 3];

/** The ways to pay of one session in one context, each product's fields fetched once, when first needed. */
export class Catalogue {
  readonly #products = new Map<string, Promise<PaymentProduct>>();
  readonly #plans = new Map<string, Promise<readonly OfferedPlan[]>>();
  readonly #cards = new Map<string, Promise<IinDetails | undefined>>();
  readonly #abort = new AbortController();
  readonly signal = this.#abort.signal;

  constructor(
    readonly connection: Connection,
    readonly context: PaymentContext,
    private readonly wallets?: Ports['wallets'],
  ) {}

  /**
   * A group comes with its fields: its form is there in the list's first frame.
   * @param ungrouped lists the members of groups one by one.
   */
  async options(ungrouped: boolean): Promise<readonly PaymentOption[]> {
    const { connection, context, signal } = this;
    const [products, groups, usual] = await Promise.all([
      getPaymentProducts(connection, context, signal),
      ungrouped ? [] : getPaymentProductGroups(connection, context, signal),
      ungrouped ? [] : this.#usualProducts(),
    ]);
    const usable = await this.wallets?.(products);
    return paymentOptions(
      products.filter(({ id, paymentMethod }) => paymentMethod !== 'mobile' || usable?.includes(id)),
      await Promise.all(
        groups.map(async (group) =>
          group.fields[0] ? group : getPaymentProductGroup(connection, group.id, context, signal),
        ),
      ),
      usual,
    );
  }

  /** Those that are offered of the usual card products, beside the list; without them, a form only begins smaller. */
  async #usualProducts(): Promise<readonly PaymentProduct[]> {
    const products = usualCardProducts.map((id) => this.product(id, true).catch(() => undefined));
    return (await Promise.all(products)).filter((product) => !!product);
  }

  /** What an option's form begins with: with fields, while the list's products have none. */
  async entry(option: PaymentOption, forceBasicFlow = false): Promise<PaymentProduct | PaymentProductGroup> {
    return option.kind === 'group'
      ? option.group
      : this.product(option.product.id, option.kind === 'account' || forceBasicFlow);
  }

  /**
   * A product with its fields; a failure is not kept.
   * @param forceBasicFlow a card is typed, also one of a product that would rather have a code scanned first
   */
  product(id: number, forceBasicFlow: boolean): Promise<PaymentProduct> {
    const { connection, context, signal } = this;
    return memoizeUntilFailure(this.#products, `${id}${forceBasicFlow}`, () =>
      getPaymentProduct(connection, id, context, signal, { forceBasicFlow }),
    );
  }

  /** What the platform knows of a card by 6 or 8 digits; `undefined` where it knows nothing. */
  iinDetails(iin: string): Promise<IinDetails | undefined> {
    return memoizeUntilFailure(this.#cards, iin, () =>
      getIinDetails(this.connection, iin, this.context, this.signal),
    );
  }

  /** The plans to pay in instalments with a card product, and a card's first digits where they are known. */
  plans(paymentProductId: number, iin: string | undefined): Promise<readonly OfferedPlan[]> {
    const { connection, context, signal } = this;
    return memoizeUntilFailure(this.#plans, `${paymentProductId},${iin}`, async () => {
      const { fetchPlans } = await import('./offered-plans.js');
      return fetchPlans(connection, context, { paymentProductId, ...(iin && { digits: iin }) }, signal);
    });
  }

  /** Ends every request under way: their answers are of no interest any more. */
  close(): void {
    this.#abort.abort();
  }
}
