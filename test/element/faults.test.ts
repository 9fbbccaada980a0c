import { expect } from '@open-wc/testing';
import { formOf } from './form-of.js';
import {
  after,
  box,
  enter,
  find,
  open,
  query,
  ready,
  securityCode,
  settle,
  text,
  type,
  typeCard,
  until,
} from './harness.js';
import { autofill, submitByScript } from './scripts.js';

/* Rows of `docs/faults.md` that no other file is about. */

/** Stands between the page and its network: an answer, or nothing to leave a request to the network. */
const between = (answer: (request: Request) => Promise<Response> | undefined) => {
  const { fetch: through } = globalThis;
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    return answer(request) ?? through(request);
  };
};

describe('Faults', () => {
  it('A logo that fails to load leaves its name and its place', async () => {
    const world = await ready({
      product: (product) => ({
        ...product,
        displayHints: { ...(product.displayHints as object), logo: '/no-such-logo.svg' },
      }),
    });
    const logos = [...world.element.renderRoot.querySelectorAll<HTMLImageElement>('img.logo')];
    await until(() => logos.every(({ complete }) => complete), 'the answers');
    expect(world.eventsOf('checkout-error')).to.deep.equal([]);
    for (const logo of logos) expect([logo.offsetWidth, logo.offsetHeight]).to.deep.equal([40, 26]);
    expect(text()).to.contain('PayPal');
  });

  it('A form of 300 fields is filled in and sent completely', async () => {
    const ids = Array.from({ length: 300 }, (_, at) => `field${at}`);
    const world = await formOf(Object.fromEntries(ids.map((id) => [id, {}])));
    await until(() => query('textbox', 'field299'), 'the last field');
    const inputs = ids.map((id) => query<HTMLInputElement>('textbox', id)!);
    autofill(new Map(inputs.map((input, at) => [input, `value ${at}`])));
    await settle();
    await world.pay();
    expect(world.values).to.deep.equal(Object.fromEntries(ids.map((id, at) => [id, `value ${at}`])));
  });

  it('A label of ten thousand letters makes nothing wider than the page', async () => {
    const world = await formOf({ long: { label: 'x'.repeat(10_000) } });
    await until(() => query('textbox'), 'the field');
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
    expect(world.element.offsetWidth).to.be.at.most(document.documentElement.clientWidth);
  });

  it('A listener that throws changes nothing, and its error is reported', async () => {
    const reported: unknown[] = [];
    const { onerror } = window;
    window.onerror = (_, __, ___, ____, error) => {
      reported.push(error);
      return true;
    };
    try {
      const world = await ready({
        only: ['cards'],
        prepare: ({ element }) =>
          element.addEventListener('payment-result', () => {
            throw new Error('the page’s own');
          }),
      });
      await typeCard();
      await world.pay();
      await world.state('done');
      expect(reported.map(String)).to.deep.equal(['Error: the page’s own']);
    } finally {
      window.onerror = onerror;
    }
  });

  it('An element that another document adopts keeps its styles', async () => {
    const world = await ready({ only: ['cards'] });
    const looks = () =>
      getComputedStyle(world.element.renderRoot.querySelector('[part=control]')!).borderTopWidth;
    const before = looks();
    expect(before).not.to.equal('0px');
    const frame = document.body.appendChild(document.createElement('iframe'));
    const other = frame.contentDocument!;
    other.body.append(other.adoptNode(world.element));
    await until(() => world.element.renderRoot.querySelector('[part=control]'), 'the form');
    expect(looks()).to.equal(before);
    document.body.append(world.element);
    await until(() => world.element.renderRoot.querySelector('[part=control]'), 'the form');
    expect(looks()).to.equal(before);
    frame.remove();
  });

  it('Two checkouts on one page pay each with its own session and values', async () => {
    const other = await formOf({ holder: { label: 'Account holder of the other' } });
    const otherFetch = globalThis.fetch;
    const world = await ready({ only: ['cards'] });
    const ids = [world, other].map(({ element }) => element.session!.clientSessionId);
    // Each has a sandbox of its own here: what belongs to the other's session goes to it.
    globalThis.fetch = (input, init) => {
      const ofOther = input instanceof Request && input.headers.get('Authorization')?.includes(ids[1]!);
      return (ofOther ? otherFetch : world.fetch)(input, init);
    };
    const [holder, number] = [await box('Account holder of the other'), await box('Card number')];
    autofill(
      new Map([
        [holder, 'Wile E. Coyote'],
        [number, '4567 3500 0042 7977'],
        [await box('Expiry date'), '12/30'],
        [await box('CVV'), '123'],
      ]),
    );
    await settle();
    await Promise.all([world, other].map(({ element }) => submitByScript(element)));
    expect(world.payments.map(({ clientSessionId }) => clientSessionId)).to.deep.equal([ids[0]]);
    expect(other.payments.map(({ clientSessionId }) => clientSessionId)).to.deep.equal([ids[1]]);
    expect(world.values).to.include({ cardNumber: '4567350000427977' });
    expect(other.values).to.deep.equal({ holder: 'Wile E. Coyote' });
  });

  it('A card is encrypted although the connection is lost after the form was filled in', async () => {
    const world = await ready({ only: ['cards'] });
    await typeCard();
    const asked = world.requests.length;
    between(() => Promise.reject(new TypeError('offline')));
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
    expect(world.values).to.include({ cardNumber: '4567350000427977', cvv: '123' });
    expect(world.requests).to.have.length(asked);
  });

  it('A connection that is lost before the key was there is said, and the next click pays with what was typed', async () => {
    let isOffline = false;
    const world = await open({
      only: ['cards'],
      prepare: () =>
        between(({ url }) =>
          isOffline || url.endsWith('/crypto/publickey')
            ? Promise.reject(new TypeError('offline'))
            : undefined,
        ),
    });
    await world.state('ready');
    await typeCard();
    isOffline = true;
    await world.pay();
    expect(world.eventsOf('checkout-error').map(({ error }) => error.code)).to.deep.equal(['network']);
    expect(world.payments).to.deep.equal([]);
    expect((await box('Card number')).value).to.equal('4567 3500 0042 7977');
    expect((await box('Expiry date')).value).to.equal('12/30');
    globalThis.fetch = world.fetch;
    const code = await securityCode();
    if (!code.value) {
      await enter(code);
      await type('123');
    }
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
    expect(world.values).to.include({ cardNumber: '4567350000427977', cvv: '123' });
  });

  it('A list that is being loaded is aborted when the page sets another session, and nobody hears of it', async () => {
    const unhandled: unknown[] = [];
    const onRejection = ({ reason }: PromiseRejectionEvent) => unhandled.push(reason);
    addEventListener('unhandledrejection', onRejection);
    after(() => removeEventListener('unhandledrejection', onRejection));
    const requests = new Map<string, AbortSignal>();
    const world = await open({
      only: ['cards'],
      prepare: ({ element }) => {
        const old = element.session!.clientSessionId;
        between(({ url, headers, signal }) => {
          // The key is for a payment of that session; nobody waits for it any more.
          if (!headers.get('Authorization')?.includes(old) || url.endsWith('/publickey')) return undefined;
          requests.set(new URL(url).pathname, signal);
          return new Promise((_, reject) =>
            signal.addEventListener('abort', () => reject(signal.reason as Error)),
          );
        });
      },
    });
    await until(() => requests.size, 'a request for the first session');
    world.element.session = await world.newSession();
    await world.state('ready');
    await box('Card number');
    await settle();
    expect([...requests].filter(([, { aborted }]) => !aborted).map(([path]) => path)).to.deep.equal([]);
    expect(world.eventsOf('checkout-error')).to.deep.equal([]);
    expect(unhandled).to.deep.equal([]);
  });

  it('A list of five megabytes is read up to the limit of two, and said', async () => {
    const piece = new Uint8Array(2 ** 16).fill(0x20);
    let given = 0;
    let isCancelled = false;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          given += piece.length;
          controller.enqueue(piece);
          if (given > 5e6) controller.close();
        },
        cancel: () => void (isCancelled = true),
      });
    const world = await open({
      prepare: () =>
        between(({ url }) =>
          url.includes('/products?') ? Promise.resolve(new Response(endless())) : undefined,
        ),
    });
    await world.state('failed');
    const [first] = world.eventsOf('checkout-error');
    expect(first?.error.code).to.equal('schema');
    expect(isCancelled).to.equal(true);
    // A piece or two more than the limit may be on their way.
    expect(given).to.be.at.most(2 ** 21 + 3 * piece.length);
    await find('button', 'Try again');
  });
});
