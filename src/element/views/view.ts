import type { Checkout } from '../../checkout/checkout.js';
import type { Messages } from '../../messages/messages.js';

/** What every view may use of the element. */
export interface View {
  readonly checkout: Checkout;
  readonly messages: Messages;
  /** BCP 47. */
  readonly locale: string;
  /** Already in words: `€29.80`. */
  readonly amount: string;
  readonly disabled: boolean;
  readonly hidePayButton: boolean;
  /** Chooses a row, after the page had its say. */
  readonly choose: (key: string) => void;
  readonly retry: () => void;
  /** Ids of fields whose help is open. */
  readonly help: ReadonlySet<string>;
  readonly toggleHelp: (id: string) => void;
}
