import type { ReactiveController } from 'lit';
import type { CheckoutStore } from '../../checkout/store.js';
import { fetchSession } from '../../checkout/merchant/session.js';
import type { CheckoutError } from '../../domain/errors.js';
import type { Session } from '../../domain/session.js';
import { SessionEvent } from '../events.js';
import type { CheckoutElement } from '../feature-host.js';

/** A session lives for two hours; the page is notified two minutes before its end. */
const expiringAfter = 118 * 60_000;

/**
 * The session's life: requested if the page sets none, renewed when it expires.
 *
 * Owns: requests to `session-url`, the timer of the expiry. Does not own: the session, which is a property of
 * the element.
 */
export class SessionController implements ReactiveController {
  /** The address that was last asked for a session. */
  #askedUrl: string | undefined;
  /** The session of a loaded list, which is therefore valid. */
  #proven: Session | undefined;
  /** The session that took the place of another one, or of none. */
  #given: Session | undefined;
  /** Whether another session is being requested. */
  isRenewing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly element: CheckoutElement,
    private readonly checkout: () => CheckoutStore,
    private readonly request: typeof globalThis.fetch,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    // Attributes that are set in the same task count too.
    queueMicrotask(() => this.fetch());
  }

  hostDisconnected(): void {
    // Moving the element within the document disconnects and connects it in one task, and must lose nothing.
    setTimeout(() => {
      if (this.element.isConnected) return;
      this.#end();
      this.checkout().dispatch({ type: 'wipe' });
    });
  }

  hostUpdate(): void {
    this.fetch();
  }

  /** Requests a session from `session-url` once, if the page has set none. */
  fetch(): void {
    const { element } = this;
    const { sessionUrl, session } = element;
    if (session || !sessionUrl || this.#askedUrl === sessionUrl || !element.isConnected) return;
    this.#askedUrl = sessionUrl;
    fetchSession(this.request, sessionUrl).then(
      (answer) => {
        if (this.#askedUrl === sessionUrl) element.session = this.#given = answer;
      },
      // The answer may arrive before the first frame.
      (error: CheckoutError) => element.updateComplete.then(() => this.checkout().fail(error)),
    );
  }

  get #isDone(): boolean {
    return this.checkout().state.status === 'done';
  }

  /** Requests a session again. */
  refetch(): void {
    this.#askedUrl = undefined;
    this.fetch();
  }

  /** Marks the session of a loaded list as valid and starts the timer of its expiry. */
  prove(): void {
    const { session } = this.element;
    if (this.#proven === session) return;
    this.#proven = session;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // After the payment, the expiry does not matter.
      if (!this.#isDone) void this.renew('session-expiring');
    }, expiringAfter);
  }

  /**
   * Replaces an expired session. One that never gave a list is replaced only if the page brought it and `session-url` has
   * another: otherwise that could repeat forever.
   */
  failed({ code }: CheckoutError): void {
    const { session, sessionUrl } = this.element;
    if (code !== 'session-expired' || !session) return;
    if (this.#proven !== session && (!sessionUrl || this.#given === session)) return;
    this.#proven = undefined;
    void this.renew('session-expired');
  }

  /** Stops: the element has left the document. */
  #end(): void {
    clearTimeout(this.#timer);
    this.#askedUrl = undefined;
  }

  /**
   * Renews the session by a listener's answer, or else by `session-url`. Without either, the page can still set
   * `session` at any time. Settles once that is done, and never rejects.
   */
  async renew(type: 'session-expiring' | 'session-expired'): Promise<void> {
    const { element } = this;
    const wasDone = this.#isDone;
    const event = new SessionEvent(type);
    element.dispatchEvent(event);
    const answer =
      event.answer ?? (element.sessionUrl ? fetchSession(this.request, element.sessionUrl) : undefined);
    if (!answer) return;
    this.isRenewing = true;
    await answer
      .finally(() => (this.isRenewing = false))
      .then(
        (session) => {
          // The outcome of a payment that has ended meanwhile stays on screen.
          if (session && (wasDone || !this.#isDone)) element.session = this.#given = session;
        },
        (error: CheckoutError) => this.checkout().fail(error),
      );
  }
}
