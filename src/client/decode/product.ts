import type { DisplayHints, PaymentProduct, PaymentProductGroup } from '../../domain/product.js';
import { assetUrl } from '../url.js';
import { decodeAccountsOnFile } from './account-on-file.js';
import { decodeFields } from './field.js';
import { flag, inOrder, integer, LAST, list, number, object, optional, requiredText, text } from './wire.js';
import type { Wire } from './wire.js';

const decodeHints = (value: unknown, id: string | number, assets: string): DisplayHints => {
  const { label, logo, displayOrder } = optional(value);
  return {
    label: text(label) || `${id}`,
    logo: assetUrl(assets, text(logo)),
    displayOrder: number(displayOrder) ?? LAST,
  };
};

/** What a group and a product have in common. */
const decodeEntry = <Id extends string | number>(
  wire: Wire,
  path: string,
  assets: string,
  id: Id,
  productId?: number,
) => ({
  id,
  ...decodeHints(wire.displayHints, id, assets),
  allowsInstallments: flag(wire.allowsInstallments),
  deviceFingerprintEnabled: flag(wire.deviceFingerprintEnabled),
  accountsOnFile: decodeAccountsOnFile(wire.accountsOnFile, `${path}.accountsOnFile`, assets, productId),
  fields: decodeFields(wire.fields, `${path}.fields`, assets),
});

const words = (value: unknown, path: string): string[] => list(value, path, requiredText);

/** @param assets the session's `assetUrl` */
export const decodeProduct = (value: unknown, path: string, assets: string): PaymentProduct => {
  const wire = object(value, path);
  const id = integer(wire.id, `${path}.id`);
  const key = `paymentProduct${id}SpecificData`;
  const specific = optional(wire[key]);
  return {
    ...decodeEntry(wire, path, assets, id, id),
    paymentMethod: text(wire.paymentMethod) ?? '',
    paymentProductGroup: text(wire.paymentProductGroup),
    usesRedirectionTo3rdParty: flag(wire.usesRedirectionTo3rdParty),
    allowsRecurring: flag(wire.allowsRecurring),
    allowsTokenization: flag(wire.allowsTokenization),
    autoTokenized: flag(wire.autoTokenized),
    minAmount: number(wire.minAmount),
    maxAmount: number(wire.maxAmount),
    acquirerCountry: text(wire.acquirerCountry),
    networks: words(specific.networks, `${path}.${key}.networks`),
    gateway: text(specific.gateway),
    integrationTypes: words(specific.integrationTypes, `${path}.${key}.integrationTypes`),
  };
};

export const decodeGroup = (value: unknown, path: string, assets: string): PaymentProductGroup => {
  const wire = object(value, path);
  return decodeEntry(wire, path, assets, requiredText(wire.id, `${path}.id`));
};

/** A whole answer of a *find* call: `{ [key]: [...] }`, in the order to show it. */
export const decodeEntries = <T extends DisplayHints & { readonly id: unknown }>(
  answer: unknown,
  key: string,
  assets: string,
  decode: (value: unknown, path: string, assets: string) => T,
): T[] =>
  inOrder(
    list(object(answer, '$')[key], key, (item, path) => decode(item, path, assets)),
    ({ displayOrder }) => displayOrder,
  );
