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
