import type { CheckoutStore } from '../../checkout/store.js';
import type { PaymentOption } from '../../checkout/payment-options.js';
import type { ConnectCheckout } from '../connect-checkout.js';
import type { Part, PartName } from '../parts.js';
import type { Messages, MoreMessages } from '../../messages/messages.js';

/** What every view may use of the element. */
export interface View {
  /** Its properties, and `requestUpdate()` for parts that keep a state of their own. */
  readonly host: ConnectCheckout;
  readonly checkout: CheckoutStore;
  readonly messages: Messages;
  /** Already in words: `€29.80`. */
  readonly amount: () => string;
  /** Chooses a row, unless the page says no. */
  readonly choose: (row: PaymentOption) => boolean;
  readonly retry: () => void;
  /** Id of the field whose help is open. */
  readonly help: string;
  readonly toggleHelp: (id: string) => void;
  /** In the page's language; the extras have English. */
  readonly more: MoreMessages | undefined;
  /** What is there of them already. */
  readonly extras: Part<'extras'> | undefined;
  /** Views that are loaded when first asked for; once they are there, the element renders again. */
  readonly part: <Name extends PartName>(name: Name) => Part<Name> | undefined;
}
