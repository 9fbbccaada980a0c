import { expect, it } from 'vitest';
import { mostRefusals, refusalBook } from '../../demo/server/card-testing.js';

it('An address with too many refusals waits whatever its cookies, and no other does', () => {
  const refusals = refusalBook(() => 0);
  const at = (visit: number, address = '192.0.2.1') => ({ visit: `${visit}`, address });
  for (let visit = 0; visit < mostRefusals.address; visit++) {
    expect(refusals.mustWait(at(visit))).toBe(false);
    refusals.note(at(visit));
  }
  expect(refusals.mustWait(at(1000))).toBe(true);
  expect(refusals.mustWait(at(1000, '192.0.2.2'))).toBe(false);
});

it('A refusal counts for an hour', () => {
  let now = 0;
  const refusals = refusalBook(() => now);
  const payer = { visit: 'x', address: undefined };
  for (let refused = 0; refused < mostRefusals.visit; refused++) refusals.note(payer);
  now = 3_599_999;
  expect(refusals.mustWait(payer)).toBe(true);
  now = 3_600_000;
  expect(refusals.mustWait(payer)).toBe(false);
});
