import type { Session } from '../domain/session.js';
import { AnswerableEvent } from './checkout-event.js';

/**
 * The session ends in two minutes, or has ended. Call `respondWith` with a promise of another one, or set `session`;
 * where nobody does, `session-url` is asked.
 */
export class SessionEvent extends AnswerableEvent<Record<never, never>, Session> {
  constructor(type: 'session-expiring' | 'session-expired') {
    super(type, {});
  }
}

/**
 * The consumer asked to forget a stored account. Its id means nothing beyond the session: your server finds the token by
 * its product and by what its alias and the label have in common. Call `respondWith` with a promise of your server having deleted its
 * token: then it leaves the list. Call `preventDefault` to see to it yourself, and `reload` or set another session.
 */
export class AccountRemoveEvent extends AnswerableEvent<
  {
    readonly accountOnFileId: number;
    readonly paymentProductId: number;
    /** As the consumer sees it: `**** **** **** 7977`. */
    readonly label: string;
  },
  unknown
> {
  constructor(detail: AccountRemoveEvent['detail']) {
    super('account-remove', detail, true);
  }
}
