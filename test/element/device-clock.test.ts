import { expect } from '@open-wc/testing';
import {
  after,
  box,
  describedBy,
  enter,
  key,
  ready,
  securityCode,
  settle,
  type,
  typeInto,
  until,
} from './harness.js';

const { now } = Date;
const year = 365 * 24 * 3_600_000;
/** The device's clock is off; that of the sandbox, which was made before, is right. */
const withDeviceAhead = (milliseconds: number) => {
  after(() => (Date.now = now));
  return ready({ only: ['cards'], prepare: () => (Date.now = () => now() + milliseconds) });
};
/** Of the right clock's date, `years` from now: MMYY. */
const expiryIn = (years: number) => {
  const date = new Date(now());
  return `${date.getUTCMonth() + 1}`.padStart(2, '0') + `${(date.getUTCFullYear() + years) % 100}`;
};

describe('A device with a wrong clock', () => {
  for (const ahead of [2, -2])
    it(`A card is judged by the platform’s time on a device ${ahead} years ahead`, async () => {
      const world = await withDeviceAhead(ahead * year);
      await typeInto('Card number', '4567350000427977');
      const expiry = await typeInto('Expiry date', expiryIn(-1));
      await enter(await securityCode());
      await settle();
      expect(describedBy(expiry)).to.include('expired');
      expiry.select();
      await typeInto('Expiry date', expiryIn(1));
      await enter(await securityCode());
      await type('123');
      await settle();
      expect(describedBy(await box('Expiry date'))).to.equal('');
      await key('Enter');
      await until(() => world.payments.length, 'a payment');
      expect(world.values).to.include({ expiryDate: expiryIn(1) });
    });
});
