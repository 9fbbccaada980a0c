import type { AccountOnFile } from './account-on-file.js';
import type { PaymentProductField } from './field.js';

/** What the list shows of a product or a group. Pictures have absolute URLs. */
export interface DisplayHints {
  readonly label: string;
  readonly logo: string | undefined;
  /** Ascending; not unique in practice, so sort stably. */
  readonly displayOrder: number;
}

/** One payment product, as the Client API describes it. */
export interface PaymentProduct extends DisplayHints {
  readonly id: number;
  /** `card`, `redirect`, `bankTransfer`, `cash`, `directDebit`, `eInvoice`, `invoice`, `mobile`. */
  readonly paymentMethod: string;
  /** The group that contains this product in a list; only `cards` exists. */
  readonly paymentProductGroup: string | undefined;
  /** How well it works on phones: `NO_SUPPORT`, `BASIC_SUPPORT`, `OPTIMISED_SUPPORT`. */
  readonly mobileIntegrationLevel: string | undefined;
  readonly usesRedirectionTo3rdParty: boolean;
  /** Whether the page that it redirects to may be shown in a frame. */
  readonly canBeIframed: boolean;
  readonly allowsRecurring: boolean;
  readonly allowsTokenization: boolean;
  /** The platform stores the account in any case: do not ask the consumer. */
  readonly autoTokenized: boolean;
  readonly allowsInstallments: boolean;
  readonly deviceFingerprintEnabled: boolean;
  /** Integers with two implied decimals. */
  readonly minAmount: number | undefined;
  readonly maxAmount: number | undefined;
  readonly acquirerCountry: string | undefined;
  readonly accountsOnFile: readonly AccountOnFile[];
  /** Sorted by `displayOrder`; empty under `hide=fields`. */
  readonly fields: readonly PaymentProductField[];
  /** Wallets: card networks in the wallet's own spelling, and Google Pay's gateway. */
  readonly networks: readonly string[];
  readonly gateway: string | undefined;
  /** WeChat Pay: `desktopQRCode`, `urlIntent`, `nativeInApp`. */
  readonly integrationTypes: readonly string[];
}

/** Several products behind one entry of the list; the card number selects one of them. */
export interface PaymentProductGroup extends DisplayHints {
  readonly id: string;
  readonly allowsInstallments: boolean;
  readonly deviceFingerprintEnabled: boolean;
  readonly accountsOnFile: readonly AccountOnFile[];
  readonly fields: readonly PaymentProductField[];
}
