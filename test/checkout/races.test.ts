import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Checkout } from '../../src/checkout/checkout.js';
import type { Settings } from '../../src/checkout/checkout.js';
import type { Ports } from '../../src/checkout/ports.js';
import { chosenSheet } from '../../src/checkout/sheet.js';
import { recordedPlatform } from './platform.js';
import { cards, device } from './world.js';

/* The requests are all made; the order in which their answers arrive is the scheduler's. */

let platform: Awaited<ReturnType<typeof recordedPlatform>>;
beforeAll(async () => {
  platform = await recordedPlatform();
});

const ports = (fetch: (request: Request) => Promise<Response>): Ports => ({
  fetch: fetch as typeof globalThis.fetch,
  now: () => 0,
  device: () => device,
  changed: () => {},
  pay: () => undefined,
  act: () => true,
  result: () => {},
  failed: (error) => {
    throw error;
  },
});

const settingsOf = ([session, context]: readonly [number, number]): Settings => ({
  session: platform.sessions[session]!,
  context: platform.contexts[context]!,
  ungrouped: false,
  preselect: 'cards',
});

/** What the consumer sees: the list, the chosen form and whose card it is. */
const shown = (checkout: Checkout) => {
  const { state } = checkout;
  if (state.at !== 'ready') return state.at;
  const { form, brand, product } = chosenSheet(state.desk)!;
  const { rows, chosen } = state.desk;
  return JSON.stringify({
    rows,
    chosen,
    fields: form.fields,
    product: product?.id,
    brand: [brand.at, brand.iin],
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

describe('answers in any order', () => {
  it('what is shown depends on the last settings and the last number only', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(step, { minLength: 2, maxLength: 6 }),
        async (scheduler, steps) => {
          const checkout = new Checkout(
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

          const fresh = new Checkout(ports(platform.answer));
          fresh.configure(last);
          while (fresh.state.at !== 'ready' || !chosenSheet(fresh.state.desk)) await settle();
          fresh.enter('cardNumber', number);
          while (number.length > 5 && chosenSheet(fresh.state.desk)!.brand.at === 'none') await settle();
          expect(shown(checkout)).toBe(shown(fresh));
        },
      ),
      { numRuns: 1000, seed: 20_260_615 },
    );
  });
});
