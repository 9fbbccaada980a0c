import { type InputMode, fieldKind } from './field-kinds/index.js';
import type { PaymentProductField } from './field.js';

export interface InputHints {
  readonly type: 'text' | 'tel' | 'password';
  /** The HTML autofill field name; `off` where no browser knows the thing. */
  readonly autocomplete: string;
  readonly inputMode: InputMode;
  readonly autocapitalize: 'words' | 'characters' | 'off';
  readonly enterKeyHint: 'next' | 'go';
  /** Half a line is enough; `paired`: where another such field shares it. */
  readonly width: '' | 'half' | 'half paired';
}

/** Autofill names by field id. What is not here (account numbers, fiscal numbers, PINs) is never to be remembered. */
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

/** Names of people and places, which begin with capital letters in every script that has them. */
const names = /name$|^organization$|^street|^address/;

/** What people are used to see side by side. */
const paired: readonly string[] = ['firstName', 'surname', 'zip', 'city'];

const keyboards: ReadonlyMap<string | undefined, InputMode> = new Map([
  ['IntegerKeyboard', 'numeric'],
  ['PhoneNumberKeyboard', 'tel'],
  ['EmailAddressKeyboard', 'email'],
]);

/**
 * What an input tells the browser about its field. `type=password` only where the platform wants it hidden, as it
 * wakes password managers, and never `type=email`, which rewrites what was typed.
 *
 * @param last whether no field after it is needed
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
