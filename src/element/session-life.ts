import { fetchSession } from '../checkout/merchant.js';
import type { Session } from '../domain/session.js';
import { SessionEvent } from './rare-events.js';

interface Host extends HTMLElement {
  session: Session | undefined;
  readonly sessionUrl: string | undefined;
}

/**
 * Replaces a session that ends: by what a listener answers, else by what `session-url` gives. Without either, the page
 * may still set `session` whenever it has one.
 *
 * @throws CheckoutError where the merchant's server gives none
 */
export const renewSession = async (
  host: Host,
  type: 'session-expiring' | 'session-expired',
): Promise<void> => {
  const event = new SessionEvent(type);
  host.dispatchEvent(event);
  const session = await (event.answer ??
    (host.sessionUrl ? fetchSession(fetch, host.sessionUrl) : undefined));
  if (session) host.session = session;
};
