import type { Query } from '../http/query.js';
import type { Json, JsonObject } from '../http/json.js';
import { observedErrors } from '../http/errors.js';
import { localise } from '../catalogue/localise.js';
import { allowsInstallments } from '../catalogue/index.js';
import { clickToPayOf } from './click-to-pay.js';
import type { WireAccountOnFile, WireGroup, WireProduct } from '../catalogue/index.js';

const HIDEABLE = new Set([
  'fields',
  'accountsOnFile',
  'translations',
  'clickToPayConfigurationFields',
  'productsWithoutFields',
  'productsWithoutInstructions',
  'productsWithRedirects',
]);

/** The parts that the caller hides; repeated as `hide=fields&hide=accountsOnFile`. */
export const hiddenOf = (query: Query): ReadonlySet<string> => {
  const hidden = new Set(query.all('hide'));
  if ([...hidden].some((word) => !HIDEABLE.has(word))) throw observedErrors.invalidValue('hide');
  return hidden;
};

const WITH_INSTRUCTIONS: ReadonlySet<string> = new Set(['bankTransfer', 'cash']);

/** Whether a product stays in a list; three of the values hide whole products. */
export const shownUnder = (hidden: ReadonlySet<string>, product: WireProduct): boolean =>
  !(hidden.has('productsWithoutFields') && !product.fields?.length) &&
  !(hidden.has('productsWithoutInstructions') && !WITH_INSTRUCTIONS.has(product.paymentMethod)) &&
  !(hidden.has('productsWithRedirects') && product.usesRedirectionTo3rdParty);

const TRANSLATED = new Set(['label', 'placeholderLabel', 'displayName']);

/** A copy without translatable text. */
const untranslated = (json: Json | undefined): Json | undefined => {
  if (Array.isArray(json)) return json.map((entry: Json) => untranslated(entry) ?? null);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json as JsonObject)
      .filter(([key]) => !TRANSLATED.has(key))
      .map(([key, value]) => [key, untranslated(value)]),
  );
};

interface Presented {
  readonly accountsOnFile: readonly WireAccountOnFile[];
  /** Whether it is offered with Click to Pay, where it can be. */
  readonly clickToPay: boolean;
}

/** A product or group as in an answer, in the language of its query. */
export const present = (
  item: WireProduct | WireGroup,
  query: Query,
  { accountsOnFile, clickToPay }: Presented,
): JsonObject => {
  const hidden = hiddenOf(query);
  const { fields, ...rest } = localise(item, query.text('locale'));
  const shown: JsonObject = {
    ...rest,
    // A group uses the catalogue's value, since its members' values differ.
    ...('paymentMethod' in item && {
      allowsInstallments: allowsInstallments(item, query.text('countryCode')),
    }),
    ...clickToPayOf(item, clickToPay, hidden),
    ...(fields && !hidden.has('fields') && { fields }),
    ...(accountsOnFile.length && !hidden.has('accountsOnFile') && { accountsOnFile }),
  };
  return hidden.has('translations') ? (untranslated(shown) as JsonObject) : shown;
};
