import type { Happening, Trouble } from './trouble.js';
import { control } from './world.js';

/** The switches of the world in the service worker, one call after the other. */
export class Switches {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Whether a call is still on its way. */
  get isBusy(): boolean {
    return this.#waiting > 0;
  }

  obey(trouble: readonly Trouble[]): Promise<unknown> {
    return this.#call(() =>
      control(
        'trouble',
        trouble.map((name) => ['is', name] as const),
      ),
    );
  }

  happen(what: Happening): Promise<unknown> {
    return this.#call(() => control('happen', { what }));
  }

  /** A sandbox that knows nobody, and a shop that has no trouble. */
  reset(): Promise<unknown> {
    return this.#call(() => control('reset'));
  }

  #call(work: () => Promise<unknown>): Promise<unknown> {
    this.#waiting++;
    return (this.#last = this.#last.then(work).finally(() => this.#waiting--));
  }
}
