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
import { once } from './once.js';
import type { Ports } from './ports.js';
import type { Sheet } from './state.js';
import { type Row, rowsOf } from './rows.js';

/** The ways to pay of one session in one context, each product's fields fetched once, when first needed. */
export class Catalogue {
  readonly #products = new Map<string, Promise<PaymentProduct>>();
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
  async rows(ungrouped: boolean): Promise<readonly Row[]> {
    const { connection, context, signal } = this;
    const [products, groups] = await Promise.all([
      getPaymentProducts(connection, context, signal),
      ungrouped ? [] : getPaymentProductGroups(connection, context, signal),
    ]);
    const usable = await this.wallets?.(products);
    return rowsOf(
      products.filter(({ id, paymentMethod }) => paymentMethod !== 'mobile' || usable?.includes(id)),
      await Promise.all(
        groups.map(async (group) =>
          group.fields[0] ? group : getPaymentProductGroup(connection, group.id, context, signal),
        ),
      ),
    );
  }

  /** What a row's form begins with: with fields, while the list's products have none. */
  async entry(row: Row, sheet?: Sheet): Promise<PaymentProduct | PaymentProductGroup> {
    return row.kind === 'group'
      ? row.group
      : this.product(row.product.id, row.kind === 'account' || !!sheet?.forceBasicFlow);
  }

  /**
   * A product with its fields; a failure is not kept.
   * @param forceBasicFlow a card is typed, also one of a product that would rather have a code scanned first
   */
  product(id: number, forceBasicFlow: boolean): Promise<PaymentProduct> {
    const { connection, context, signal } = this;
    return once(this.#products, `${id}${forceBasicFlow}`, () =>
      getPaymentProduct(connection, id, context, signal, { forceBasicFlow }),
    );
  }

  /** What the platform knows of a card by 6 or 8 digits; `undefined` where it knows nothing. */
  iinDetails(iin: string): Promise<IinDetails | undefined> {
    return once(this.#cards, iin, () => getIinDetails(this.connection, iin, this.context, this.signal));
  }

  /** Ends every request under way: their answers are of no interest any more. */
  close(): void {
    this.#abort.abort();
  }
}
