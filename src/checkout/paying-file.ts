import type * as paying from './paying/index.js';

/** What comes after a form that is filled in. */
export type Paying = typeof paying;

/** The file that paying comes in: asked for once the form stands, and at the latest when the consumer pays. */
export class PayingFile {
  #arrive!: (paying: Paying) => void;
  /** Resolves once it is there; asks for nothing, and never rejects. */
  readonly arrived = new Promise<Paying>((resolve) => (this.#arrive = resolve));

  /** @param request asks for the file, which then provides what is in it */
  constructor(private readonly request: () => Promise<unknown>) {}

  /**
   * Asks for it, where it is not there yet.
   * @throws what `request` throws where it cannot be had; the next to ask tries again
   */
  async load(): Promise<Paying> {
    await this.request();
    return this.arrived;
  }

  provide(paying: Paying): void {
    this.#arrive(paying);
  }
}
