import { expect } from '@open-wc/testing';
import { after, cards, products, ready, settle, typeCard, until, text } from './harness.js';
import type { Options, World } from './harness.js';

const fingerprints = (world: World) =>
  world.requests.filter(({ path }) => path.endsWith('/deviceFingerprint'));
const frame = ({ element }: World) =>
  element.renderRoot.querySelector<HTMLIFrameElement>('iframe[part=collector]');

/** Looks without making a request of it, which would use up its body. */
const asksForIt = (input: RequestInfo | URL) =>
  (input instanceof Request ? input.url : String(input)).endsWith('/deviceFingerprint');

/** The platform's answer with another snippet. */
const snippet =
  (script: string): NonNullable<Options['prepare']> =>
  ({ fetch }) => {
    globalThis.fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (!asksForIt(input)) return answer;
      const { deviceFingerprintTransactionId } = (await answer.json()) as Record<string, string>;
      return Response.json({ deviceFingerprintTransactionId, html: `<script>${script}</script>` });
    };
  };

const allowed = (options: Options = {}) =>
  ready({ ...options, attributes: { 'allow-fingerprint': true, ...options.attributes } });

describe('The device fingerprint', () => {
  it('The fingerprint is taken only with the page’s consent', async () => {
    const world = await ready();
    await typeCard();
    await world.pay();
    expect(fingerprints(world)).to.deep.equal([]);
    expect('deviceFingerprintTransactionId' in world.eventsOf('payment-ready')[0]!).to.equal(false);
  });

  it('The fingerprint is taken in a sandboxed frame that is then removed, and its id goes with the payment', async () => {
    // It may be gone again as soon as it has spoken.
    const sandboxes: unknown[] = [];
    const listen = ({ origin }: MessageEvent) => {
      const collector = document
        .querySelector('connect-checkout')
        ?.renderRoot.querySelector('iframe[part=collector]');
      if (origin === 'null') sandboxes.push(collector?.getAttribute('sandbox'));
    };
    addEventListener('message', listen);
    after(() => removeEventListener('message', listen));
    const world = await allowed();
    await until(() => sandboxes.length, 'the word of the frame');
    expect(sandboxes).to.deep.equal(['allow-scripts']);
    expect(fingerprints(world)[0]!.path).to.equal('productgroups/cards/deviceFingerprint');
    await until(() => !frame(world), 'the end of the collection');
    await typeCard();
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
    const [ready] = world.eventsOf('payment-ready');
    expect(ready!.deviceFingerprintTransactionId).to.match(/^[\da-f]{32}$/);
    expect(fingerprints(world).length, 'once for a payment').to.equal(1);
  });

  it('The fingerprint is taken again for another attempt', async () => {
    const world = await allowed();
    await until(() => fingerprints(world).length === 1, 'the request');
    await settle();
    await typeCard(cards.refusedByBank);
    await world.pay();
    expect(world.element.state, text()).to.equal('ready');
    await until(() => fingerprints(world).length === 2, 'another request');
  });

  it('The fingerprint is taken only where the platform asks for it', async () => {
    const world = await allowed({ only: [products.paypal] });
    await settle();
    expect(fingerprints(world)).to.deep.equal([]);
  });

  it('The fingerprint’s frame cannot reach the page', async () => {
    const saying = new Promise<unknown>((resolve) => {
      const listen = ({ data }: MessageEvent) => {
        if (String(data).startsWith('fingerprint test')) resolve(data);
      };
      addEventListener('message', listen);
      after(() => removeEventListener('message', listen));
    });
    const world = await allowed({
      prepare: snippet(
        `let reached = 'nothing'; try { reached = parent.document.title } catch {}
         parent.postMessage('fingerprint test: ' + reached + ', ' + origin, '*')`,
      ),
    });
    const said = await saying;
    expect(said).to.equal('fingerprint test: nothing, null');
    await settle();
    expect(frame(world), 'not the word that it was given').not.to.equal(null);
  });

  it('A failed fingerprint does not stop the payment', async () => {
    const world = await allowed({
      prepare: ({ fetch }) => {
        globalThis.fetch = async (input, init) =>
          asksForIt(input) ? Response.json({}, { status: 500 }) : fetch(input, init);
      },
    });
    await typeCard();
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
    expect(world.eventsOf('checkout-error')).to.deep.equal([]);
    expect('deviceFingerprintTransactionId' in world.eventsOf('payment-ready')[0]!).to.equal(false);
  });
});
