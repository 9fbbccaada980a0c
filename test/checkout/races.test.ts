import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DrivenCheckout } from './driven-checkout.js';
import type { Settings } from '../../src/checkout/settings.js';
import type { Ports } from '../../src/checkout/ports.js';
import { chosenForm } from '../../src/checkout/option-form.js';
import { recordedPlatform } from './platform.js';
import { cards, device } from './world.js';

/* All requests are made; the scheduler decides the order of the answers. */

let platform: Awaited<ReturnType<typeof recordedPlatform>>;
beforeAll(async () => {
  platform = await recordedPlatform();
});

const ports = (fetch: (request: Request) => Promise<Response>): Ports => ({
  fetch,
  now: () => 0,
  device: () => device,
  pay: () => undefined,
  performAction: () => {},
  result: () => {},
  failed: (error) => {
    throw error;
  },
});

const settingsOf = ([session, context]: readonly [number, number]): Settings => ({
  session: platform.sessions[session]!,
  purpose: 'pay',
  context: platform.contexts[context]!,
  ungrouped: false,
  preselect: 'cards',
  order: [],
  isSmall: false,
});

/** What the consumer sees: the list, the chosen form and whose card it is. */
const shown = (checkout: DrivenCheckout) => {
  const { state } = checkout;
  if (state.status !== 'ready') return state.status;
  const { form, brand, product } = chosenForm(state.choosing)!;
  const { options, chosen } = state.choosing;
  return JSON.stringify({
    options,
    chosen,
    fields: form.fields,
    product: product?.id,
    brand: [brand.status, brand.iin],
  });
};

const settle = async () => {
  for (let turns = 0; turns < 6; turns++) await new Promise((resolve) => setImmediate(resolve));
};

const type = fc.constantFrom(...Object.values(cards), '4', '5424', '456735');
const step = fc.oneof(
  fc.record({ type }),
  fc.record({ settings: fc.tuple(fc.nat(2), fc.nat(2)) }),
  fc.record({ settings: fc.tuple(fc.nat(2), fc.nat(2)) }),
);

describe('Answers in any order', () => {
  it(
    'The checkout’s final state depends only on the last settings and the last number',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.scheduler(),
          fc.array(step, { minLength: 2, maxLength: 6 }),
          async (scheduler, steps) => {
            const checkout = new DrivenCheckout(
              ports(scheduler.scheduleFunction((request: Request) => platform.answer(request))),
            );
            let last = settingsOf([0, 0]);
            let number = '';
            const { task } = scheduler.scheduleSequence([
              async () => {
                checkout.configure(last);
                await scheduler.waitIdle();
                await settle();
              },
              ...steps.map((step) => async () => {
                if ('type' in step) checkout.enter('cardNumber', (number = step.type));
                else checkout.configure((last = settingsOf(step.settings)));
                await settle();
              }),
            ]);
            const drain = async () => {
              for (let quiet = 0; quiet < 3; quiet++) {
                await settle();
                if (scheduler.count()) quiet = -1;
                while (scheduler.count()) await scheduler.waitOne();
              }
            };
            await drain();
            await task;
            await drain();

            const fresh = new DrivenCheckout(ports(platform.answer));
            fresh.configure(last);
            while (fresh.state.status !== 'ready' || !chosenForm(fresh.state.choosing)) await settle();
            fresh.enter('cardNumber', number);
            while (number.length > 5 && chosenForm(fresh.state.choosing)!.brand.status === 'none')
              await settle();
            expect(shown(checkout)).toBe(shown(fresh));
          },
        ),
        { numRuns: 500, seed: 20_260_615 },
      );
    },
  );
});
