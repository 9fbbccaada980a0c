import type { WireField, WireProduct } from './wire.js';

/** Where the platform keeps its pictures. */
export const IMAGES = 'templates/master/global/css/img/ppimages/';

/** What a row of the catalogue has to say for itself; the rest is what its payment method usually is. */
export type ProductFacts = Pick<WireProduct, 'paymentMethod'> & {
  readonly id: number;
  readonly order: number;
  readonly label: string;
  /** Version of the logo's file. */
  readonly logo: number;
  readonly fields?: readonly WireField[];
} & Partial<Omit<WireProduct, 'id' | 'displayHints' | 'fields'>>;

/** The wire's own, wordier way to say it. */
export const product = ({ id, order, label, logo, fields = [], ...more }: ProductFacts): WireProduct => ({
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
});
