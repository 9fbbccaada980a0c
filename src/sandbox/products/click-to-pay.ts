import { CLICK_TO_PAY_LOGO, traitsOf } from '../catalogue/index.js';
import type { WireGroup, WireProduct } from '../catalogue/index.js';
import type { JsonObject } from '../http/json.js';

const ids = { srcInitiatorId: 'SANDBOX-SRC-INITIATOR', srciDpaId: 'SANDBOX-DPA' };

/** What a page needs to start the card schemes' own programs; the sandbox's ids work with none of them. */
const configuration: JsonObject = {
  displayHints: { logo: CLICK_TO_PAY_LOGO },
  mastercard: { ...ids },
  visa: { ...ids, encryptionKey: 'SANDBOX-KEY', nModulus: 'u7Yk3sandboxModulus' },
};

const GROUP = 'cards';

/** Whether a card, or the group of cards, can be paid by Click to Pay. */
export const canBeClicked = (item: WireProduct | WireGroup): boolean =>
  typeof item.id === 'number' ? (traitsOf(item.id)?.clickToPay ?? false) : item.id === GROUP;

/** The properties of a product or group for Click to Pay, where the merchant has it. */
export const clickToPayOf = (
  item: WireProduct | WireGroup,
  isOffered: boolean,
  hidden: ReadonlySet<string>,
): JsonObject => {
  if (!isOffered || !canBeClicked(item)) return {};
  return {
    allowsClickToPay: true,
    ...(!hidden.has('clickToPayConfigurationFields') && { clickToPayConfiguration: configuration }),
  };
};
