import type { Checkout } from '../../checkout/checkout.js';
import type { Guidance, Messages } from '../../messages/messages.js';

/** What every view may use of the element. */
export interface View {
  readonly checkout: Checkout;
  readonly messages: Messages;
  /** Already in words: `€29.80`. */
  readonly amount: string;
  /** ISO 4217, and BCP 47, for amounts inside of fields. */
  readonly currency: string;
  readonly locale: string;
  readonly disabled: boolean;
  readonly hidePayButton: boolean;
  /** Chooses a row, after the page had its say. */
  readonly choose: (key: string) => void;
  readonly retry: () => void;
  /** Ids of fields whose help is open. */
  readonly help: ReadonlySet<string>;
  readonly toggleHelp: (id: string) => void;
  /** In the page's language; English has its own, in `trouble`. */
  readonly guidance: Guidance | undefined;
  /** Views that a new card with one brand never needs. Asking loads them; once there, the element renders again. */
  readonly extras: typeof import('./extras.js') | undefined;
  /** Views of what went wrong; likewise. */
  readonly trouble: typeof import('./trouble.js') | undefined;
}
