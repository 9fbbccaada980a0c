import { html } from 'lit';
import type { Catalogue } from '../../../checkout/catalogue.js';
import type { PaymentReady } from '../../../checkout/payment-ready.js';
import { chosenOption, chosenForm } from '../../../checkout/option-form.js';
import type { CheckoutState } from '../../../checkout/state.js';
import { createDeviceFingerprint } from '../../../client/index.js';
import type { FeatureHost } from '../../feature-host.js';
import type { Feature } from '../feature.js';
import { trusted } from './markup.js';

/** One collection, for one payment with one entry of the list. */
interface Collection {
  readonly clientSessionId: string;
  /** A product's id, or a group's. */
  readonly entry: number | string;
  /** What the frame says when it is done; nobody else can know it. */
  readonly word: string;
  /** From the platform. */
  transactionId: string | undefined;
  /** The frame's document, until the snippet is done. */
  document: string | undefined;
  /** Its id went with a payment. */
  taken: boolean;
  /** Ends listening to the frame. */
  readonly listening: AbortController;
}

/** Where the platform asks for a collection: for a group while its product is not known. */
const entryOf = (state: CheckoutState & { status: 'ready' }): number | string | undefined => {
  const option = chosenOption(state.choosing);
  const asked = option?.kind === 'group' ? option.group : chosenForm(state.choosing)?.product;
  return asked?.deviceFingerprintEnabled ? asked.id : undefined;
};

/**
 * Runs the platform's snippet, once for each payment, in a frame that is out of sight and out of reach: scripts may run
 * in it, but in an origin of its own.
 */
export class Fingerprint implements Feature {
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
      // A sandboxed frame has an origin of its own, whose name is "null".
      if (!source || source !== frame?.contentWindow || origin !== 'null' || data !== word) return;
      listening.abort();
      collection.document = undefined;
      element.requestUpdate();
    };
    addEventListener('message', finished, { signal: listening.signal });
    // It reaches this page and no other that the frame may be in.
    const callback = `function () { parent.postMessage(${JSON.stringify(word)}, ${JSON.stringify(location.origin)}); }`;
    try {
      const answer = await createDeviceFingerprint(connection, entry, signal, callback);
      collection.document = trusted(answer.html);
      collection.transactionId = answer.deviceFingerprintTransactionId;
      element.requestUpdate();
    } catch {
      // Who pays without a fingerprint still pays; the platform judges the risk.
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

  /** For `order.customer.device` of the Server API; once. */
  paymentDetail(): Partial<PaymentReady> {
    const collection = this.#collection;
    if (!collection?.transactionId || collection.taken) return {};
    collection.taken = true;
    return { deviceFingerprintTransactionId: collection.transactionId };
  }
}
