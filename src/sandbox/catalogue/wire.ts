import type { Rule } from '../../domain/field.js';

/* The products of the Client API, exactly as the platform spells them. */

export type WireElement = {
  readonly id: string;
  readonly label?: string;
  /** CURRENCY values are cents in the payment's currency. */
  readonly type: 'STRING' | 'CURRENCY' | 'PERCENTAGE' | 'INTEGER' | 'URI';
  readonly value: string;
};

export type WireValue = {
  readonly value: string;
  /** Deprecated by the platform, still sent. */
  readonly displayName?: string;
  readonly displayElements: readonly WireElement[];
};

/** The platform's rules, by the names and parameters that `domain` knows. */
export type WireValidators = {
  readonly [T in Rule['type']]?: Omit<Extract<Rule, { type: T }>, 'type'>;
};

export type WireFieldHints = {
  readonly alwaysShow: boolean;
  readonly displayOrder: number;
  readonly formElement: {
    readonly type: 'text' | 'list' | 'currency' | 'boolean' | 'date';
    readonly valueMapping?: readonly WireValue[];
  };
  readonly label?: string;
  readonly placeholderLabel?: string;
  /** Behind the `{link}` of the label. */
  readonly link?: string;
  readonly mask?: string;
  readonly obfuscate: boolean;
  readonly preferredInputType?:
    'IntegerKeyboard' | 'StringKeyboard' | 'PhoneNumberKeyboard' | 'EmailAddressKeyboard';
  readonly tooltip?: { readonly image?: string; readonly label?: string };
};

export type WireField = {
  readonly id: string;
  readonly type: 'string' | 'numericstring' | 'date' | 'expirydate' | 'integer' | 'boolean';
  readonly usedForLookup?: boolean;
  readonly dataRestrictions: { readonly isRequired: boolean; readonly validators: WireValidators };
  /** Absent on technical fields. */
  readonly displayHints?: WireFieldHints;
};

/** `logo` is a path below the session's `assetUrl`. */
export type WireDisplayHints = {
  readonly displayOrder: number;
  readonly label?: string;
  readonly logo: string;
};

export type WireProduct = {
  readonly id: number;
  readonly displayHints: WireDisplayHints;
  readonly paymentMethod:
    'bankTransfer' | 'card' | 'cash' | 'directDebit' | 'eInvoice' | 'invoice' | 'mobile' | 'redirect';
  readonly paymentProductGroup?: string;
  readonly mobileIntegrationLevel: 'NO_SUPPORT' | 'BASIC_SUPPORT' | 'OPTIMISED_SUPPORT';
  readonly usesRedirectionTo3rdParty: boolean;
  readonly canBeIframed?: boolean;
  readonly isJavaScriptRequired?: boolean;
  readonly allowsInstallments: boolean;
  readonly allowsRecurring: boolean;
  readonly allowsTokenization: boolean;
  readonly autoTokenized: boolean;
  readonly deviceFingerprintEnabled: boolean;
  readonly supportsMandates?: boolean;
  /** Integers with two implied decimals. */
  readonly minAmount?: number;
  readonly maxAmount?: number;
  readonly acquirerCountry?: string;
  readonly authenticationIndicator?: { readonly name: string; readonly value: string };
  readonly paymentProduct302SpecificData?: { readonly networks: readonly string[] };
  readonly paymentProduct320SpecificData?: { readonly gateway: string; readonly networks: readonly string[] };
  readonly paymentProduct863SpecificData?: { readonly integrationTypes: readonly string[] };
  readonly fields?: readonly WireField[];
};

export type WireGroup = {
  readonly id: string;
  readonly displayHints: WireDisplayHints;
  readonly allowsInstallments: boolean;
  readonly deviceFingerprintEnabled: boolean;
  readonly fields?: readonly WireField[];
};

export type WireAttribute = {
  readonly key: string;
  readonly value: string;
  readonly status: 'READ_ONLY' | 'CAN_WRITE' | 'MUST_WRITE';
  readonly mustWriteReason?: 'IN_THE_PAST';
};

export type WireAccountOnFile = {
  readonly id: number;
  readonly paymentProductId: number;
  readonly attributes: readonly WireAttribute[];
  readonly displayHints: {
    readonly labelTemplate: readonly { readonly attributeKey: string; readonly mask?: string }[];
    readonly logo: string;
  };
};

export type WireDirectoryEntry = {
  readonly issuerId: string;
  readonly issuerName: string;
  readonly issuerList?: 'short' | 'long';
  readonly countryNames?: readonly string[];
};
