/** Cards that expired longer ago than this are refused also where only the device tells the time, in milliseconds. */
const doubt = 3 * 365 * 24 * 3_600_000;

/**
 * The date by which expiry dates are judged. A device's clock may be years off, and a valid card must not be refused for
 * that: the `Date` of any answer that the page may read corrects it. Without one, the platform judges all but cards that
 * expired long ago.
 */
export class ServerClock {
  /** How far the servers are ahead of the device. */
  #ahead: number | undefined;

  /** @param now the device's clock, in milliseconds since the epoch */
  constructor(private readonly now: () => number) {}

  /** The same `fetch`, whose answers tell the time. */
  listening<Arguments extends unknown[]>(
    fetch: (...request: Arguments) => Promise<Response>,
  ): (...request: Arguments) => Promise<Response> {
    return async (...request) => {
      const response = await fetch(...request);
      const time = Date.parse(response.headers.get('Date') ?? '');
      if (time) this.#ahead = time - this.now();
      return response;
    };
  }

  get today(): Date {
    return new Date(this.now() + (this.#ahead ?? -doubt));
  }
}
