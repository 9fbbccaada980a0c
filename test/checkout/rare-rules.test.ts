import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as rare from '../../src/domain/validators/rare.js';
import { open } from './world.js';

const network = vi.hoisted(() => ({ fails: false }));
vi.mock('../../src/domain/validators/rare.js', async (original) => {
  const { rareRules } = await original<typeof rare>();
  return {
    // The sandbox has it at once; only the checkout asks for it later.
    get rareRules() {
      if (network.fails) throw new TypeError('Failed to fetch dynamically imported module');
      return rareRules;
    },
  };
});
beforeEach(() => void (network.fails = true));
afterEach(() => void (network.fails = false));

/** A product whose consumer says how much is paid in cash, or a phone number. */
const withField = async (displayHints: object) => {
  const world = await open();
  await world.configure();
  const field = {
    id: 'own',
    type: 'integer',
    dataRestrictions: { isRequired: true, validators: {} },
    displayHints: { label: 'Own', formElement: { type: 'text' }, ...displayHints },
  };
  world.answer(
    /^products\/809\?/,
    () => Response.json({ id: 809, paymentMethod: 'cash', fields: [field] }),
    2,
  );
  await world.checkout.choose('809');
  await vi.waitFor(() => expect(world.notice ?? world.desk.sheets.get('product-809')).toBeDefined());
  return world;
};

it('says that a form with an amount cannot be shown without what reads amounts, and may be tried again', async () => {
  const world = await withField({ formElement: { type: 'currency' } });
  expect(world.errors).toMatchObject([{ code: 'network', retryable: true }]);
  expect(world.desk.sheets.has('product-809')).toBe(false);
  network.fails = false;
  await world.checkout.reload();
  expect(world.sheet.form.fields.map(({ id }) => id)).toEqual(['own']);
});

it('leaves other rules to the platform where they do not load', async () => {
  const world = await withField({ preferredInputType: 'PhoneNumberKeyboard' });
  expect(world.errors).toEqual([]);
  expect(world.sheet.form.fields.map(({ id }) => id)).toEqual(['own']);
});
