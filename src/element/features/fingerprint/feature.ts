import { html } from 'lit';
import type { Catalogue } from '../../../checkout/catalogue.js';
import type { PaymentReady } from '../../../checkout/payment-ready.js';
import { chosenOption, chosenForm } from '../../../checkout/option-form.js';
import type { CheckoutState } from '../../../checkout/state.js';
import { createDeviceFingerprint } from '../../../client/index.js';
import type { FeatureHost } from '../../feature-host.js';
import type { Feature } from '../feature.js';
import { trusted } from './markup.js';
import { own } from '../../../client/own.js';

/** One collection, for one payment with one product or group. */
interface Collection {
  readonly clientSessionId: string;
  /** The id of a product or a group. */
  readonly entry: number | string;
  /** A secret word that the frame posts when it is done. */
  readonly word: string;
  /** The id from the platform. */
  transactionId: string | undefined;
  /** The frame's document, until the snippet is done. */
  document: string | undefined;
  /** Whether its id was used for a payment. */
  taken: boolean;
  /** Removes the listener for the frame's message. */
  readonly listening: AbortController;
}

/** The product that needs a collection, or its group while the product is unknown. */
const entryOf = (state: CheckoutState & { status: 'ready' }): number | string | undefined => {
  const option = chosenOption(state.choosing);
  const asked = option?.kind === 'group' ? option.group : chosenForm(state.choosing)?.product;
  return asked?.deviceFingerprintEnabled ? asked.id : undefined;
};

/**
 * Runs the platform's snippet once per payment, in a hidden, sandboxed frame with an origin of its own.
 *
 * @csspart collector - the frame that takes a device fingerprint
 */
export default class Fingerprint implements Feature {
  #collection: Collection | undefined;

  constructor(private readonly host: FeatureHost) {}

  stateChanged(state: CheckoutState): void {
    const { checkout, element } = this.host;
    const { catalogue } = checkout;
    if (!element.allowFingerprint || state.status !== 'ready' || !catalogue) return;
    const entry = entryOf(state);
    if (entry === undefined) return;
    const { clientSessionId } = catalogue.connection.session;
    const collection = this.#collection;
    if (collection?.clientSessionId === clientSessionId && collection.entry === entry && !collection.taken)
      return;
    collection?.listening.abort();
    this.#collection = {
      clientSessionId,
      entry,
      word: crypto.getRandomValues(new Uint32Array(4)).join('-'),
      transactionId: undefined,
      document: undefined,
      taken: false,
      listening: new AbortController(),
    };
    void this.#begin(catalogue, this.#collection);
  }

  async #begin({ connection, signal }: Catalogue, collection: Collection): Promise<void> {
    const { element } = this.host;
    const { entry, word, listening } = collection;
    const finished = ({ source, origin, data }: MessageEvent) => {
      const frame = element.renderRoot.querySelector<HTMLIFrameElement>('iframe[part=collector]');
      // A sandboxed frame has an opaque origin, which is reported as "null".
      if (!source || source !== frame?.contentWindow || origin !== 'null' || data !== word) return;
      listening.abort();
      collection.document = undefined;
      element.requestUpdate();
    };
    addEventListener('message', finished, own({ signal: listening.signal }));
    // The callback posts to this page only, not to a page around it.
    const callback = `function () { parent.postMessage(${JSON.stringify(word)}, ${JSON.stringify(location.origin)}); }`;
    try {
      const answer = await createDeviceFingerprint(connection, entry, signal, callback);
      collection.document = trusted(answer.html);
      collection.transactionId = answer.deviceFingerprintTransactionId;
      element.requestUpdate();
    } catch {
      // Without a fingerprint the consumer can still pay; the platform judges the risk.
      listening.abort();
    }
  }

  belowPayButton(): unknown {
    const { state } = this.host.checkout;
    const document = this.#collection?.document;
    if (!document || !this.host.element.allowFingerprint) return undefined;
    if (state.status === 'ready' && entryOf(state) === undefined) return undefined;
    return html`<iframe
      part="collector"
      hidden
      title=" "
      sandbox="allow-scripts"
      referrerpolicy="no-referrer"
      .srcdoc=${document}
    ></iframe>`;
  }

  /** The fingerprint's id for `order.customer.device` of the Server API, used once. */
  paymentDetail(): Partial<PaymentReady> {
    const collection = this.#collection;
    if (!collection?.transactionId || collection.taken) return {};
    collection.taken = true;
    return { deviceFingerprintTransactionId: collection.transactionId };
  }
}
