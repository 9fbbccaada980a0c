import { type InputMode, fieldKind } from './field-kinds/index.js';
import type { PaymentProductField } from './field.js';

export interface InputHints {
  readonly type: 'text' | 'tel' | 'password';
  /** The HTML autofill name; `off` if there is none for the field. */
  readonly autocomplete: string;
  readonly inputMode: InputMode;
  readonly autocapitalize: 'words' | 'characters' | 'off';
  readonly enterKeyHint: 'next' | 'go';
  /** `half`: the field takes half a line; `paired`: only beside another such field. */
  readonly width: '' | 'half' | 'half paired';
}

/**
 * Autofill names by field id. Fields that are not listed (account numbers, fiscal numbers, PINs) must not be
 * remembered.
 */
const autofill: ReadonlyMap<string, string> = new Map([
  ['cardNumber', 'cc-number'],
  ['expiryDate', 'cc-exp'],
  ['cvv', 'cc-csc'],
  ['cardholderName', 'cc-name'],
  ['accountHolderName', 'name'],
  ['firstName', 'given-name'],
  ['surname', 'family-name'],
  ['title', 'honorific-prefix'],
  ['companyName', 'organization'],
  ['dateOfBirth', 'bday'],
  ['emailAddress', 'email'],
  ['phoneNumber', 'tel'],
  ['residentMobilePhoneNumber', 'tel-national'],
  ['street', 'street-address'],
  ['additionalInfo', 'address-line2'],
  ['zip', 'postal-code'],
  ['city', 'address-level2'],
  ['stateCode', 'address-level1'],
  ['countryCode', 'country'],
]);

/** Names of people and places, which are capitalised in every script that has capitals. */
const names = /name$|^organization$|^street|^address/;

/** Fields that people expect side by side. */
const paired: readonly string[] = ['firstName', 'surname', 'zip', 'city'];

const keyboards: ReadonlyMap<string | undefined, InputMode> = new Map([
  ['IntegerKeyboard', 'numeric'],
  ['PhoneNumberKeyboard', 'tel'],
  ['EmailAddressKeyboard', 'email'],
]);

/**
 * The attributes of a field's input. Uses `type=password` only where the platform wants the value hidden,
 * because it triggers password managers, and never `type=email`, which rewrites the text.
 *
 * @param last whether no required field follows
 */
export const inputHints = ({ id, kind, display }: PaymentProductField, last = false): InputHints => {
  const keyboard = keyboards.get(display?.preferredInputType);
  const autocomplete = autofill.get(id) ?? 'off';
  return {
    type: display?.obfuscate ? 'password' : keyboard === 'tel' ? 'tel' : 'text',
    autocomplete,
    inputMode: (kind !== 'amount' && keyboard) || fieldKind(kind).inputMode,
    autocapitalize:
      fieldKind(kind).capitals || id === 'bic' ? 'characters' : names.test(autocomplete) ? 'words' : 'off',
    enterKeyHint: last ? 'go' : 'next',
    width: id === 'cvv' || kind === 'expiry' ? 'half' : paired.includes(id) ? 'half paired' : '',
  };
};
