import { expect } from '@open-wc/testing';
import { type Canary, type Secrets, watch } from '../canary/canary.js';

/** The card that element tests type unless they say otherwise; its pieces appear nowhere else in them. */
export const card = { cardNumber: '4567350000427977', securityCode: '739' } satisfies Secrets;

/** Watches each test of the surrounding suite and fails those in which a secret leaks. */
export const guard = (secrets: Secrets = card): void => {
  let canary: Canary;
  beforeEach(() => {
    canary = watch(secrets);
  });
  afterEach(async () => {
    const leaks = await canary.leaks();
    canary.stop();
    expect(JSON.stringify(leaks), 'what was typed got out').to.equal('[]');
  });
};
