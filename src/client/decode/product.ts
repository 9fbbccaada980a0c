import type { DisplayHints, PaymentProduct, PaymentProductGroup } from '../../domain/product.js';
import { decodeAccountsOnFile } from './account-on-file.js';
import { decodeFields } from './field.js';
import { asset, displayOrder, flag, inOrder, integer, list, object } from './wire.js';
import { requiredInteger, requiredText, text, plainText } from './wire.js';
import type { Decode } from './wire.js';

const displayHints = object({ label: text, logo: asset, displayOrder });

/** What groups and products have in common. */
const entry = {
  displayHints,
  allowsInstallments: flag,
  deviceFingerprintEnabled: flag,
  accountsOnFile: decodeAccountsOnFile,
  fields: decodeFields,
};

const group = object({ id: requiredText, ...entry });

/** The wallets' own words. */
const specific = object({
  networks: list(requiredText),
  gateway: text,
  integrationTypes: list(requiredText),
});

const product = object({
  id: requiredInteger,
  ...entry,
  paymentMethod: plainText,
  paymentProductGroup: text,
  usesRedirectionTo3rdParty: flag,
  allowsRecurring: flag,
  allowsTokenization: flag,
  autoTokenized: flag,
  minAmount: integer,
  maxAmount: integer,
  acquirerCountry: text,
});

/** A label is what people need most: without one, the id. */
const flat = <T extends { readonly id: unknown; readonly displayHints: ReturnType<typeof displayHints> }>({
  displayHints: hints,
  ...rest
}: T) => ({ ...rest, ...hints, label: hints.label ?? `${rest.id}` });

export const decodeGroup: Decode<PaymentProductGroup> = (...at) => flat(group(...at));

export const decodeProduct: Decode<PaymentProduct> = (value, ...at) => {
  const decoded = flat(product(value, ...at));
  const own = (value as Record<string, unknown>)[`paymentProduct${decoded.id}SpecificData`];
  return { ...decoded, ...specific(own, ...at) };
};

/** A whole answer of a *find* call, in the order to show it. */
const found = <T extends DisplayHints & { readonly id: unknown }>(
  key: string,
  decode: Decode<T>,
): Decode<T[]> => {
  const answer = object<Record<string, T[]>>({ [key]: list(decode) });
  return (...at) => inOrder(answer(...at)[key]!, (item) => item.displayOrder);
};

export const decodeProducts = found('paymentProducts', decodeProduct);
export const decodeGroups = found('paymentProductGroups', decodeGroup);
