import type { ConnectCheckout } from '../../src/index.js';
import type { Visitor } from './visitor.js';

/** What a merchant's server asks for when it creates the session. */
export interface SessionSetup {
  /** Stored accounts of the consumer; the sandbox's catalogue lists those that every merchant has. */
  readonly tokens?: readonly string[];
  /** Ids of products, and names of groups, that the session is restricted to. */
  readonly only?: readonly (number | string)[];
  /** Faults of the sandbox for the calls of this session only. */
  readonly faults?: readonly SessionFault[];
}

/** A fault rule of the sandbox (see its README), for the session that is about to be created. */
export interface SessionFault {
  readonly kind: 'never' | 'status' | 'reset' | 'expire-session';
  /** Below the Client API's base: `/products`, `/services/*`. */
  readonly path: string;
  readonly status?: number;
  readonly times?: number | 'always';
  readonly skip?: number;
}

/** One state of the checkout: how the sandbox is set up, and how a visitor brings the element there. */
export interface GalleryState {
  /** A sentence for the index, without a full stop. */
  readonly title: string;
  readonly session?: SessionSetup;
  /** Attributes of the element, beside those that every state has. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Listeners that the page would have, before the element is connected. */
  readonly listen?: (checkout: ConnectCheckout, shop: PageShop) => void;
  /** What the visitor does; public methods, parts and field ids only. */
  readonly visit?: (visitor: Visitor) => Promise<void>;
  /** Selectors of parts in the element that are all on screen once the state is reached. */
  readonly shows: readonly string[];
  /** The element's own `state` at that moment; default: any. */
  readonly reached?: ConnectCheckout['state'];
}

/** The merchant's server as the page reaches it: over HTTP in the gallery, directly in tests. */
export interface PageShop {
  readonly session: (setup: SessionSetup) => Promise<NonNullable<ConnectCheckout['session']>>;
  /** Creates a payment; resolves to the Server API's unchanged answer. */
  readonly pay: (sealed: Sealed, order: Order) => Promise<unknown>;
  /** Where a redirect may go without leaving the page. */
  readonly nowhere: string;
}

/** The properties of the detail of `payment-ready` that a payment needs. */
export interface Sealed {
  readonly encryptedCustomerInput: string;
  readonly paymentMethod: string;
}

export interface Order {
  /** Integer with two implied decimals. */
  readonly amount: number;
  readonly currency: string;
  readonly country: string;
}
