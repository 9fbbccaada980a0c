import type { WireProduct } from '../catalogue/index.js';
import type { ErrorEntry } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import type { PaymentStatus } from '../platforms/platform.js';
import type { PaymentRecord } from '../records/types.js';
import type { World } from '../world.js';
import type { MethodInput } from './method-input.js';

/** The input for deciding about a payment. */
export interface Step {
  readonly world: World;
  readonly payment: PaymentRecord;
  readonly product: WireProduct;
  readonly origin: string;
  readonly returnUrl: string | undefined;
  readonly method?: Pick<
    MethodInput,
    'skipAuthentication' | 'skipFraudService' | 'externalAuthentication' | 'hasCryptogram' | 'integrationType'
  >;
}

/** The decision about a payment. */
export interface Verdict {
  readonly status: PaymentStatus;
  readonly merchantAction?: JsonObject;
  /** Why it was refused. */
  readonly error?: ErrorEntry;
}
