import type { ReactiveController } from 'lit';
import type { CheckoutStore } from '../../checkout/store.js';
import { fetchSession } from '../../checkout/merchant.js';
import type { CheckoutError } from '../../domain/errors.js';
import type { Session } from '../../domain/session.js';
import { SessionEvent } from '../events.js';
import type { CheckoutElement } from '../feature-host.js';

/** A session lives two hours; the page hears of its end two minutes before. */
const expiringAfter = 118 * 60_000;

/**
 * The session's life: asked for where the page gives none, renewed when it ends.
 *
 * Owns: requests to `session-url`, the timer of the session's end. Does not own: the session, a property of the element.
 */
export class SessionController implements ReactiveController {
  /** The address that was asked for a session. */
  #askedUrl: string | undefined;
  /** The session that a list came from. */
  #proven: Session | undefined;
  /** Another session is on its way. */
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
    // Attributes that are set in the same task count as well.
    queueMicrotask(() => this.fetch());
  }

  hostUpdate(): void {
    this.fetch();
  }

  /** Asks `session-url`, once, where the page has set no session. */
  fetch(): void {
    const { element } = this;
    const { sessionUrl, session } = element;
    if (session || !sessionUrl || this.#askedUrl === sessionUrl || !element.isConnected) return;
    this.#askedUrl = sessionUrl;
    fetchSession(this.request, sessionUrl).then(
      (answer) => {
        if (this.#askedUrl === sessionUrl) element.session = answer;
      },
      // The answer may be quicker than the first frame.
      (error: CheckoutError) => element.updateComplete.then(() => this.checkout().fail(error)),
    );
  }

  /** Asks again. */
  refetch(): void {
    this.#askedUrl = undefined;
    this.fetch();
  }

  /** A list came from the session: it is good, and its end is to be told. */
  prove(): void {
    const { session } = this.element;
    if (this.#proven === session) return;
    this.#proven = session;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Nothing is left to pay once it has ended.
      if (this.checkout().state.status !== 'done') this.#renew('session-expiring');
    }, expiringAfter);
  }

  /** Replaces a session that has run out; one that never gave a list is not worth another: that would go on forever. */
  failed({ code }: CheckoutError): void {
    if (code !== 'session-expired' || !this.element.session || this.#proven !== this.element.session) return;
    this.#proven = undefined;
    this.#renew('session-expired');
  }

  /** The element has left the document. */
  end(): void {
    clearTimeout(this.#timer);
    this.#askedUrl = undefined;
  }

  /**
   * By what a listener answers, else by what `session-url` gives. Without either, the page may still set `session`
   * whenever it has one.
   */
  #renew(type: 'session-expiring' | 'session-expired'): void {
    const { element } = this;
    const event = new SessionEvent(type);
    element.dispatchEvent(event);
    const answer =
      event.answer ?? (element.sessionUrl ? fetchSession(this.request, element.sessionUrl) : undefined);
    if (!answer) return;
    this.isRenewing = true;
    answer
      .finally(() => (this.isRenewing = false))
      .then(
        (session) => {
          if (session) element.session = session;
        },
        (error: CheckoutError) => this.checkout().fail(error),
      );
  }
}
