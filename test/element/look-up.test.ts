import { expect } from '@open-wc/testing';
import { guard } from './canary.js';
import { allByRole } from '../dom/by-role.js';
import { box, ready, text, typeInto, until } from './harness.js';

describe('The customer look-up', () => {
  guard();

  const invoice = (country: string) =>
    ready({ only: [9001], attributes: { country, currency: 'SEK', amount: '15000' } });

  it('Two typed fields fill in the others, and a message says so', async () => {
    const { element } = await invoice('SE');
    await typeInto('Fiscal number', '194910011813');
    await typeInto('Zip code', '41462');
    await until(() => text().includes('Your details were found and filled in.'), 'the word');
    expect((await box('First name')).value).to.equal('Wile');
    expect((await box('City')).value).to.equal('Göteborg');
    expect(allByRole('status').map(({ textContent }) => textContent?.trim())).to.include(
      'Your details were found and filled in. Check that they are right.',
    );
    expect(element.renderRoot.activeElement).to.equal(await box('Zip code'));
  });

  it('Nothing is looked up where the product has no look-up', async () => {
    const { count } = await invoice('NL');
    await typeInto('Zip code', '41462');
    await typeInto('City', 'Delft');
    expect(count(/customerDetails/)).to.equal(0);
  });
});
