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
