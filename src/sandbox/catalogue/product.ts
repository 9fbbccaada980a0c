import type { Badge } from '../assets/badge.js';
import type { WireDirectoryEntry, WireField, WireProduct } from './wire.js';

/** Where the platform keeps its pictures. */
export const IMAGES = 'templates/master/global/css/img/ppimages/';

/** Where a product can be had; `null` is everywhere. The sandbox's own choice. */
export interface Availability {
  readonly countries: readonly string[] | null;
  readonly currencies: readonly string[] | null;
}

/** What the sandbox knows of a product beside what the Client API says of it. */
export interface ProductTraits {
  /** Its picture. */
  readonly badge: Badge;
  /** The banks behind it. */
  readonly directory?: readonly WireDirectoryEntry[];
  /** A way of its own, unlike that of its payment method. */
  readonly flow?: 'bancontact' | 'upi' | 'weChatPay';
  /** What money is taken from, unlike with others of its payment method. */
  readonly charges?: 'account' | 'mandate' | 'token';
  /** Requests and answers speak of it under `sepaDirectDebit…`. */
  readonly isSepa?: boolean;
  /** Refunds speak of it under `eWallet…`. */
  readonly isEWallet?: boolean;
  /** The longest `references.descriptor`, in characters; where there is none, the payment method says. */
  readonly longestDescriptor?: number;
  /** Its wallet asks for a session of the merchant first. */
  readonly makesSessions?: boolean;
}

/** All that there is about a product, in one place. */
export interface Product extends ProductTraits {
  readonly wire: WireProduct;
  readonly availability: Availability;
}

/** What a row of the catalogue has to say for itself; the rest is what its payment method usually is. */
export type ProductFacts = Pick<WireProduct, 'paymentMethod'> &
  ProductTraits &
  Partial<{ readonly [K in keyof Availability]: readonly string[] }> & {
    readonly id: number;
    readonly order: number;
    readonly label: string;
    /** Version of the logo's file. */
    readonly logo: number;
    readonly fields?: readonly WireField[];
  } & Partial<Omit<WireProduct, 'id' | 'displayHints' | 'fields'>>;

/** A product as its row describes it, and in the wire's own, wordier way. */
export const product = ({
  id,
  order,
  label,
  logo,
  fields = [],
  countries,
  currencies,
  badge,
  directory,
  flow,
  charges,
  isSepa = false,
  isEWallet = false,
  longestDescriptor,
  makesSessions = false,
  ...more
}: ProductFacts): Product => ({
  wire: {
    allowsInstallments: false,
    allowsRecurring: false,
    allowsTokenization: false,
    autoTokenized: false,
    deviceFingerprintEnabled: false,
    displayHints: { displayOrder: order, label, logo: `${IMAGES}pp_logo_${id}_v${logo}.png` },
    fields,
    id,
    maxAmount: 1_000_000,
    mobileIntegrationLevel: 'OPTIMISED_SUPPORT',
    usesRedirectionTo3rdParty: false,
    ...more,
  },
  availability: { countries: countries ?? null, currencies: currencies ?? null },
  badge,
  ...(directory && { directory }),
  ...(flow && { flow }),
  ...(charges && { charges }),
  isSepa,
  isEWallet,
  ...(longestDescriptor !== undefined && { longestDescriptor }),
  makesSessions,
});
