/** The platform's data types: `date` is DDMMYYYY, `expirydate` MMYY, `numericstring` digits with leading zeros. */
export type FieldType = 'string' | 'numericstring' | 'date' | 'expirydate' | 'integer' | 'boolean';

/** The kind of a field for the person who fills it in; see `field-kinds/`. */
export type FieldKindName =
  | 'amount'
  | 'cardNumber'
  | 'choice'
  | 'date'
  | 'digits'
  | 'email'
  | 'expiry'
  | 'iban'
  | 'phone'
  | 'residentId'
  | 'text';

/** How the field is entered. `currency` is one value in cents, entered as major and minor units. */
export type FormElement = 'text' | 'list' | 'currency' | 'boolean' | 'date';

/** One choice of a list field. */
export interface ValueMapping {
  readonly value: string;
  /**
   * The visible name: the display element `displayName`, or else the deprecated property, or else the value.
   */
  readonly displayName: string;
  readonly displayElements: readonly DisplayElement[];
}

export interface DisplayElement {
  readonly id: string;
  readonly label: string | undefined;
  /** `CURRENCY` values are cents in the payment's currency; `URI` values are links that must be checked. */
  readonly type: 'STRING' | 'CURRENCY' | 'PERCENTAGE' | 'INTEGER' | 'URI';
  readonly value: string;
}

/** A rule of the platform for a field's value; rules describe values that are not blank. */
export type Rule =
  | { readonly type: 'boletoBancarioRequiredness'; readonly fiscalNumberLength: number }
  | { readonly type: 'emailAddress' }
  | { readonly type: 'expirationDate' }
  | { readonly type: 'fixedList'; readonly allowedValues: readonly string[] }
  | { readonly type: 'iban' }
  | { readonly type: 'length'; readonly minLength: number; readonly maxLength: number }
  | { readonly type: 'luhn' }
  | { readonly type: 'range'; readonly minValue: number; readonly maxValue: number }
  | { readonly type: 'regularExpression'; readonly regularExpression: string }
  | { readonly type: 'residentIdNumber' }
  | { readonly type: 'termsAndConditions' };

/** What the Client API says of one field of a product. */
export interface PaymentProductField {
  readonly id: string;
  readonly type: FieldType;
  /** Derived from the other properties: how values are read, laid out and checked. */
  readonly kind: FieldKindName;
  readonly required: boolean;
  readonly rules: readonly Rule[];
  /** Names of rules that are unknown or cannot be satisfied: only the platform checks them. */
  readonly unknownRules: readonly string[];
  /** Whether its value is used for the customer look-up. */
  readonly usedForLookup: boolean;
  /** Absent on technical fields (`encryptedPaymentData`), which are never rendered. */
  readonly display: FieldDisplay | undefined;
}

export interface FieldDisplay {
  readonly formElement: FormElement;
  readonly label: string;
  readonly placeholder: string | undefined;
  /** `{{9999}} {{9999}}`: 9 is a digit and * any character inside braces; the rest is literal. */
  readonly mask: string | undefined;
  readonly obfuscate: boolean;
  /** Show the field even if it is optional. */
  readonly alwaysShow: boolean;
  readonly displayOrder: number;
  /** `IntegerKeyboard`, `StringKeyboard`, `PhoneNumberKeyboard`, `EmailAddressKeyboard`. */
  readonly preferredInputType: string | undefined;
  /** https URL behind the `{link}` of the label. */
  readonly link: string | undefined;
  readonly tooltip: { readonly label: string | undefined; readonly image: string | undefined } | undefined;
  readonly valueMapping: readonly ValueMapping[];
}
