import { html, nothing } from 'lit/html.js';
import type { Catalogue } from '../../../checkout/catalogue.js';
import { chosenOption, chosenForm } from '../../../checkout/option-form.js';
import type { CheckoutState } from '../../../checkout/state.js';
import { createDeviceFingerprint } from '../../../client/index.js';
import type { View } from '../view.js';
import { trusted } from './markup.js';

/** Nothing is drawn. */
export const styles = '';

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

const collections = new WeakMap<object, Collection>();

/** Where the platform asks for a collection: for a group while its product is not known. */
const entryOf = (state: CheckoutState & { status: 'ready' }): number | string | undefined => {
  const row = chosenOption(state.choosing);
  const asked = row?.kind === 'group' ? row.group : chosenForm(state.choosing)?.product;
  return asked?.deviceFingerprintEnabled ? asked.id : undefined;
};

const begin = async (
  { host }: View,
  { connection, signal }: Catalogue,
  collection: Collection,
): Promise<void> => {
  const { entry, word, listening } = collection;
  const finished = ({ source, origin, data }: MessageEvent) => {
    const frame = host.renderRoot.querySelector<HTMLIFrameElement>('iframe[part=collector]');
    // A sandboxed frame has an origin of its own, whose name is "null".
    if (!source || source !== frame?.contentWindow || origin !== 'null' || data !== word) return;
    listening.abort();
    collection.document = undefined;
    host.requestUpdate();
  };
  addEventListener('message', finished, { signal: listening.signal });
  // It reaches this page and no other that the frame may be in.
  const callback = `function () { parent.postMessage(${JSON.stringify(word)}, ${JSON.stringify(location.origin)}); }`;
  try {
    const answer = await createDeviceFingerprint(connection, entry, signal, callback);
    collection.document = trusted(answer.html);
    collection.transactionId = answer.deviceFingerprintTransactionId;
    host.requestUpdate();
  } catch {
    // Who pays without a fingerprint still pays; the platform judges the risk.
    listening.abort();
  }
};

/**
 * Runs the platform's snippet, once for each payment, in a frame that is out of sight and out of reach: scripts may run
 * in it, but in an origin of its own.
 */
export const collectorView = (view: View) => {
  const { checkout, host } = view;
  const { catalogue, state } = checkout;
  let collection = collections.get(host);
  if (state.status === 'ready' && catalogue) {
    const entry = entryOf(state);
    if (entry === undefined) return nothing;
    const { clientSessionId } = catalogue.connection.session;
    const fits = collection?.clientSessionId === clientSessionId && collection.entry === entry;
    if (!fits || collection?.taken) {
      collection?.listening.abort();
      collection = {
        clientSessionId,
        entry,
        word: crypto.getRandomValues(new Uint32Array(4)).join('-'),
        transactionId: undefined,
        document: undefined,
        taken: false,
        listening: new AbortController(),
      };
      collections.set(host, collection);
      void begin(view, catalogue, collection);
    }
  }
  return collection?.document
    ? html`<iframe
        part="collector"
        hidden
        title=" "
        sandbox="allow-scripts"
        referrerpolicy="no-referrer"
        .srcdoc=${collection.document}
      ></iframe>`
    : nothing;
};

/** What goes with a payment, for `order.customer.device` of the Server API; once. */
export const detailOf = (host: object): { readonly deviceFingerprintTransactionId?: string } => {
  const collection = collections.get(host);
  if (!collection?.transactionId || collection.taken) return {};
  collection.taken = true;
  return { deviceFingerprintTransactionId: collection.transactionId };
};
