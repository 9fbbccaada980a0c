import type { PaymentContext } from '../domain/payment-context.js';
import type { Session } from '../domain/session.js';

/** What the page has set. */
export interface Settings {
  readonly session: Session | undefined;
  readonly context: PaymentContext;
  /** Lists the members of groups one by one. */
  readonly ungrouped: boolean;
  /** A product's or group's id. */
  readonly preselect: string | undefined;
}

/** Settings whose list, with the same session, is the same. */
export const isSameList = (a: Settings, b: Settings): boolean =>
  JSON.stringify([a.context, a.ungrouped]) === JSON.stringify([b.context, b.ungrouped]);
