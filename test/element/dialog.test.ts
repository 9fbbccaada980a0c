import { expect } from '@open-wc/testing';
import { after, cards, query, ready, settle, typeCard, until, text } from './harness.js';
import { lasting } from './visits.js';

/* What a page does with an element whose bank is in a dialog. How banks and consumers leave it: test/e2e/dialog.test.ts. */

const atTheBank = async () => {
  const world = await ready({
    only: ['cards'],
    attributes: { ...lasting.attributes, presentation: 'dialog' },
    prepare: ({ shop }) => {
      const { pay } = shop;
      shop.pay = async (...request) => {
        const answer = (await (await pay(...request)).json()) as {
          merchantAction?: { redirectData: { redirectURL: string } };
        };
        // Nothing outside this machine is asked: there is no such bank.
        if (answer.merchantAction)
          answer.merchantAction.redirectData.redirectURL = 'https://bank.invalid/challenge';
        return Response.json(answer);
      };
    },
  });
  await typeCard(cards.redirect);
  await world.pay();
  const dialog = () => world.element.renderRoot.querySelector<HTMLDialogElement>('dialog[part=bank-dialog]');
  await until(() => dialog()?.matches(':modal'), 'the dialog');
  return { ...world, dialog };
};

afterEach(() => sessionStorage.clear());

describe('The element while its bank is in a dialog', () => {
  it('The dialog stays over the whole page where the element is moved', async () => {
    const { element, dialog } = await atTheBank();
    const place = document.createElement('div');
    document.body.append(place);
    after(() => place.remove());
    place.append(element);
    await settle();
    expect(element.state, text()).to.equal('acting');
    expect(dialog()?.matches(':modal')).to.equal(true);
    expect(query('heading', 'Confirm your payment')).to.equal(element.renderRoot.activeElement);
  });

  it('The dialog goes with an element that is removed, and leads nowhere afterwards', async () => {
    const { element, dialog } = await atTheBank();
    element.remove();
    await until(() => element.state === 'idle', 'the end of it');
    await settle();
    expect(dialog()).to.equal(null);
  });
});
