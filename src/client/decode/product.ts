import { ownEntry } from '../../domain/own-entry.js';
import type { PaymentProduct, PaymentProductGroup } from '../../domain/product.js';
import { decodeAccountsOnFile } from './account-on-file.js';
import { decodeFields } from './field.js';
import {
  asset,
  displayOrder,
  flag,
  flat,
  found,
  integer,
  list,
  object,
  requiredInteger,
  requiredText,
  text,
  plainText,
  type Decode,
} from './wire.js';

const displayHints = object({ label: text, logo: asset, displayOrder });

/** The properties that groups and products share. */
const entry = {
  displayHints,
  allowsInstallments: flag,
  deviceFingerprintEnabled: flag,
  accountsOnFile: decodeAccountsOnFile,
  fields: decodeFields,
};

const group = flat(object({ id: requiredText, ...entry }));

/** The properties of wallets. */
const specific = object({
  networks: list(requiredText),
  gateway: text,
  integrationTypes: list(requiredText),
});

const product = flat(
  object({
    id: requiredInteger,
    ...entry,
    paymentMethod: plainText,
    paymentProductGroup: text,
    mobileIntegrationLevel: text,
    usesRedirectionTo3rdParty: flag,
    canBeIframed: flag,
    allowsRecurring: flag,
    allowsTokenization: flag,
    autoTokenized: flag,
    minAmount: integer,
    maxAmount: integer,
    acquirerCountry: text,
  }),
);

/** Uses the id where the label is missing, since people need a name. */
const labelled = <T extends { readonly id: unknown; readonly label: string | undefined }>(entry: T) => ({
  ...entry,
  label: entry.label ?? `${entry.id}`,
});

export const decodeGroup: Decode<PaymentProductGroup> = (...at) => labelled(group(...at));

export const decodeProduct: Decode<PaymentProduct> = (value, path, assets) => {
  const decoded = labelled(product(value, path, assets));
  const key = `paymentProduct${decoded.id}SpecificData`;
  return {
    ...decoded,
    ...specific(ownEntry(value as Record<string, unknown>, key), `${path}.${key}`, assets),
  };
};

export const decodeProducts = found('paymentProducts', decodeProduct);
export const decodeGroups = found('paymentProductGroups', decodeGroup);
