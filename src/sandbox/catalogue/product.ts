import type { Badge } from '../assets/badge.js';
import type { WireDirectoryEntry, WireField, WireProduct } from './wire.js';

/** Where the platform keeps its pictures. */
export const IMAGES = 'templates/master/global/css/img/ppimages/';

export const CLICK_TO_PAY_LOGO = `${IMAGES}click-to-pay.png`;

/** Where a product is available; `null` means everywhere. The sandbox's own choice. */
export interface Availability {
  readonly countries: readonly string[] | null;
  readonly currencies: readonly string[] | null;
}

/** What the sandbox knows of a product beyond the Client API. */
export interface ProductTraits {
  /** Its picture. */
  readonly badge: Badge;
  /** The banks behind it. */
  readonly directory?: readonly WireDirectoryEntry[];
  /** A flow of its own, unlike others of its payment method. */
  readonly flow?: 'bancontact' | 'upi' | 'weChatPay';
  /** What is charged, unlike with others of its payment method. */
  readonly charges?: 'account' | 'mandate' | 'token';
  /** Requests and answers use the properties `sepaDirectDebit…`. */
  readonly isSepa?: boolean;
  /** Refunds use the properties `eWallet…`. */
  readonly isEWallet?: boolean;
  /** The longest `references.descriptor`, in characters; by default that of the payment method. */
  readonly longestDescriptor?: number;
  /** Merchants that have Click to Pay can be paid with it so. */
  readonly clickToPay?: boolean;
  /** Its wallet needs a merchant session first. */
  readonly makesSessions?: boolean;
}

/** Everything about a product in one place. */
export interface Product extends ProductTraits {
  readonly wire: WireProduct;
  readonly availability: Availability;
}

/** What a row of the catalogue specifies; everything else follows from the payment method. */
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

/** Converts a row to a product in the longer format of the Client API. */
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
  clickToPay = false,
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
  clickToPay,
  makesSessions,
});
