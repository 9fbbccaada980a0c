import { expect } from '@open-wc/testing';
import { states } from '../../tools/gallery/states/index.js';
import { show, usesGallery } from './gallery.js';

describe('The drawings', () => {
  usesGallery();

  for (const name of ['errors', 'paid', 'in-review'] as const)
    it(`Every shape of the drawings is displayed in the state ${name}`, async () => {
      const checkout = await show(states[name]);
      const shapes = [...checkout.shadowRoot!.querySelectorAll<SVGElement>('svg :not(g)')];
      expect(shapes.length).to.be.greaterThan(1);
      // A shape inside another one is not drawn.
      expect(shapes.filter((shape) => shape.children.length).map(({ outerHTML }) => outerHTML)).to.deep.equal(
        [],
      );
    });
});
