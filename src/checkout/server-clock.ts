/** In milliseconds: cards that expired longer ago are refused even if only the device's clock is known. */
const doubt = 3 * 365 * 24 * 3_600_000;

/**
 * The date for checking expiry dates. A device's clock may be years off and must not make a valid card invalid,
 * so the `Date` of any readable answer corrects it. Without one, all but long-expired cards are left to the
 * platform.
 */
export class ServerClock {
  /** Milliseconds that the servers are ahead of the device. */
  #ahead: number | undefined;

  /** @param now the device's clock, in milliseconds since the epoch */
  constructor(private readonly now: () => number) {}

  /** Wraps `fetch` and reads the date of its answers. */
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
