import type { WireProduct } from '../catalogue/index.js';
import type { Merchant } from '../merchant.js';
import type { TokenRecord } from '../records/types.js';
import type { World } from '../world.js';
import type { CustomerInput } from './customer-input.js';
import type { MethodInput } from './method-input.js';
import type { CreatePaymentRequest } from './schema.js';

/** The complete, checked input of a payment. */
export interface Draft {
  readonly world: World;
  readonly merchant: Merchant;
  readonly request: CreatePaymentRequest;
  readonly input: CustomerInput | undefined;
  readonly method: MethodInput;
  readonly product: WireProduct;
  readonly token: TokenRecord | undefined;
  /** By field id; may contain a card number, so it is never stored or logged. */
  readonly values: ReadonlyMap<string, string>;
  readonly returnUrl: string | undefined;
}
