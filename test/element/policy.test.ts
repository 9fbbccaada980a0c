import { expect } from '@open-wc/testing';
import { find, key, products, query, ready, settle, text, until, press, pressAt } from './harness.js';
import type { World } from './harness.js';

const withLink = (markup?: string) =>
  ready({
    only: [products.paypal],
    attributes: { 'privacy-policy': true },
    prepare: (world) => {
      const { fetch } = world;
      if (markup !== undefined)
        globalThis.fetch = async (input, init) =>
          new Request(input, init).url.includes('/privacypolicy')
            ? Response.json({ htmlContent: markup })
            : fetch(input, init);
    },
  });

const dialog = ({ element }: World) => element.renderRoot.querySelector<HTMLDialogElement>('dialog')!;
const policy = (world: World) => dialog(world).querySelector<HTMLElement>('[part=policy]')!;
const open = async (world: World) => {
  await press(await find('button', 'Privacy policy'));
  await until(() => policy(world).querySelector('div'), 'the policy');
};

describe('The privacy policy', () => {
  it('The policy is offered only if the page asks for it', async () => {
    await ready({ only: [products.paypal] });
    await settle();
    expect(query('button', 'Privacy policy')).to.equal(undefined);
  });

  it('The policy is fetched once, when it is opened, for the chosen product', async () => {
    const world = await withLink();
    await find('button', 'Privacy policy');
    expect(world.count(/privacypolicy/)).to.equal(0);
    await open(world);
    expect(dialog(world).open).to.equal(true);
    const { path } = world.requests.find((request) => /privacypolicy/.test(request.path))!;
    expect(path).to.include('paymentProductId=840').and.to.include('locale=en_GB');
    expect(text()).to.include('nothing that you enter leaves it');
    dialog(world).close();
    await open(world);
    expect(world.count(/privacypolicy/)).to.equal(1);
  });

  it('The dialog closes with Escape, its button or a click outside, and returns the focus', async () => {
    const world = await withLink();
    const button = await find('button', 'Privacy policy');
    for (const close of [
      () => key('Escape'),
      async () => press(await find('button', 'Close')),
      () => pressAt({ x: 5, y: 5 }),
    ]) {
      await open(world);
      expect(dialog(world).open).to.equal(true);
      await close();
      await until(() => !dialog(world).open, 'the dialog to close');
      expect(world.element.renderRoot.activeElement).to.equal(button);
    }
  });

  it('The dialog stays open while the element renders', async () => {
    const world = await withLink();
    await open(world);
    world.element.amount = 5000;
    await world.element.updateComplete;
    await settle();
    expect(dialog(world).open).to.equal(true);
  });

  it('The policy’s markup is harmless, and its links lead to the web only', async () => {
    const hostile = `<h1 onclick="alert(1)">Title</h1><script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">
      <iframe srcdoc="<script>parent.hacked = 1</script>"></iframe><form action="/x"><input></form><style>*{}</style>
      <svg><use href="#a"/></svg><math><mtext></math><base href="https://evil.test/"><meta http-equiv=refresh content=0>
      <a href="javascript:window.hacked=1">bad</a> <a href="https://example.com/privacy">good</a>
      <a href="mailto:privacy@example.com">mail</a> <p style="position:fixed" class="x" id="f0">text</p>`;
    const world = await withLink(hostile);
    await open(world);
    const inside = [...policy(world).querySelectorAll('*')];
    expect(inside.map(({ localName }) => localName).sort()).to.deep.equal(
      ['a', 'a', 'div', 'div', 'h3', 'p', 'span'].sort(),
    );
    expect(inside.flatMap((node) => node.getAttributeNames()).sort()).to.deep.equal(
      ['dir', 'href', 'href', 'rel', 'rel', 'target', 'target'].sort(),
    );
    expect(policy(world).querySelector('div')!.dir).to.equal('auto');
    const good = await find<HTMLAnchorElement>('link', 'good');
    expect([good.href, good.target, good.rel]).to.deep.equal([
      'https://example.com/privacy',
      '_blank',
      'noopener noreferrer',
    ]);
    expect('hacked' in window).to.equal(false);
  });

  it('A policy that fails to load is reported and can be retried', async () => {
    const world = await withLink();
    const fault = world.sandbox.faults.add({
      session: world.element.session!.clientSessionId,
      path: '/services/privacypolicy',
      kind: 'status',
      status: 400,
      times: 'always',
    } as never);
    await press(await find('button', 'Privacy policy'));
    const again = await find('button', 'Try again');
    expect(text()).to.include('This could not be loaded.');
    fault.remove();
    await press(again);
    await until(() => text().includes('nothing that you enter'), 'the policy');
  });
});
