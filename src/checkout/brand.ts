import { getIinDetails } from '../client/index.js';
import type { IinDetails } from '../domain/iin.js';
import type { Catalogue } from './catalogue.js';

/** Looks cards up by their first digits, each of them once in a catalogue's life; failures are not kept. */
export class BrandLookup {
  readonly #known = new Map<string, Promise<IinDetails | undefined>>();

  constructor(private readonly catalogue: Catalogue) {}

  /** @param iin 6 or 8 digits. Gives `undefined` for a card that the platform does not know. */
  details(iin: string): Promise<IinDetails | undefined> {
    let details = this.#known.get(iin);
    if (!details) {
      const { connection, context, signal } = this.catalogue;
      details = getIinDetails(connection, iin, context, signal);
      this.#known.set(iin, details);
      details.catch(() => this.#known.delete(iin));
    }
    return details;
  }
}

/** The products to pay with, the one to begin with first: the main brand if it is allowed, and its co-brands. */
export const allowedBrands = (details: IinDetails): readonly number[] => {
  const { paymentProductId, isAllowedInContext, coBrands } = details;
  if (!isAllowedInContext) return [];
  const allowed = coBrands.filter((brand) => brand.isAllowedInContext).map((brand) => brand.paymentProductId);
  if (!coBrands.length || allowed.includes(paymentProductId))
    return [paymentProductId, ...allowed.filter((id) => id !== paymentProductId)];
  return allowed;
};
