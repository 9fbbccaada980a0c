import { expect } from '@open-wc/testing';
import {
  cards,
  find,
  query,
  ready,
  settle,
  text,
  typeCard,
  until,
  press,
  enter,
  type,
  key,
} from './harness.js';
import type { World } from './harness.js';

type Json = Record<string, unknown>;
const path = /getInstallmentsInfo/;
const brazil = { installments: true, country: 'BR', currency: 'BRL', amount: '30000', locale: 'en-GB' };

/** A checkout whose answers to the question for plans a test may hold back or change. */
const inBrazil = async (attributes: Record<string, string | boolean> = {}) => {
  const held: (() => void)[] = [];
  const platform: {
    holds: boolean;
    change: ((plans: Json[], asked: Json) => Json[]) | undefined;
    broken: boolean;
  } = { holds: false, change: undefined, broken: false };
  const world = await ready({
    only: ['cards'],
    attributes: { ...brazil, ...attributes },
    prepare: ({ fetch }) => {
      globalThis.fetch = async (input, init) => {
        const request = new Request(input, init);
        if (!path.test(request.url)) return fetch(request);
        const asked = (await request.clone().json()) as Json;
        const response = await fetch(request);
        const json = (await response.json()) as { installmentOptions: { installmentPlans: Json[] }[] };
        if (platform.holds) await new Promise<void>((resolve) => held.push(resolve));
        // 400: one that is not asked again by itself.
        if (platform.broken) return Response.json({ errorId: 'x', errors: [] }, { status: 400 });
        for (const option of json.installmentOptions)
          option.installmentPlans =
            platform.change?.(option.installmentPlans, asked) ?? option.installmentPlans;
        return Response.json(json);
      };
    },
  });
  return {
    world,
    platform,
    release: async (which = held.length - 1) => {
      held.splice(which, 1)[0]!();
      await settle();
    },
    held,
  };
};

const line = () =>
  document
    .querySelector('connect-checkout')!
    .renderRoot.querySelector<HTMLButtonElement>('[part=plan-button]');
/** The radio button of a plan, in the list that its line opens. */
const plan = async (name: string) => {
  const button = await until(() => line()?.disabled === false && line(), 'the plans');
  if (button.getAttribute('aria-expanded') === 'false') await press(button);
  return find<HTMLInputElement>('radio', name);
};
/** Whether there are plans to choose from. */
const offers = () => line()?.disabled === false;
const full = () => plan('Pay in full…');
const three = () => plan('3 ×…');
const asked = ({ requests }: World) => requests.filter((request) => path.test(request.path));
const detail = (world: World) => world.eventsOf('payment-ready').at(-1)!;

describe('Instalments', () => {
  it('Plans are offered once the card is known, with payment in full first and chosen', async () => {
    const { world } = await inBrazil();
    expect(asked(world)).to.have.length(0);
    expect(offers()).to.equal(false);
    await typeCard();
    await until(offers, 'the plans');
    expect(line()!.textContent).to.match(/3–12 ×/);
    await three();
    const radios = [...world.element.renderRoot.querySelectorAll<HTMLInputElement>('[name=plan]')];
    expect(radios).to.have.length(5);
    expect(radios.map(({ checked }) => checked)).to.deep.equal([true, false, false, false, false]);
    expect(await full()).to.equal(radios[0]);
    expect(text())
      .to.include('How to pay')
      .and.to.match(/3 × .?R\$100\.00/u);
    expect(text()).to.match(/3 months · Total: .?R\$300\.00.? · No interest/u);
    const { body } = asked(world).at(-1)!;
    expect(body).to.deep.include({ countryCode: 'BR', paymentProductId: 1 });
    expect(body.amountOfMoney).to.deep.equal({ amount: 30000, currencyCode: 'BRL' });
    // Never more of the number than eight digits.
    for (const request of asked(world)) expect(String(request.body.bin)).to.match(/^\d{6,8}$/);
  });

  it('Plans are neither requested nor offered without the attribute', async () => {
    const { world } = await inBrazil({ installments: false });
    await typeCard();
    await settle();
    expect(asked(world)).to.have.length(0);
    expect(line()).to.equal(null);
  });

  it('A card without plans is paid as usual', async () => {
    const { world, platform } = await inBrazil();
    platform.change = () => [];
    await typeCard();
    await until(() => asked(world).length > 0, 'the question');
    await settle();
    expect(offers()).to.equal(false);
    expect(line()!.textContent).to.match(/Pay in full .*R\$300\.00/u);
    await world.pay();
    expect(detail(world)).not.to.have.property('installments');
  });

  it('The chosen plan is given to the page in the Server API’s shape, outside the ciphertext', async () => {
    const { world } = await inBrazil();
    await typeCard();
    await press(await three());
    await world.pay();
    expect(detail(world)).to.have.deep.property('installments', {
      amountOfMoneyPerInstallment: { amount: 10000, currencyCode: 'BRL' },
      amountOfMoneyTotal: { amount: 30000, currencyCode: 'BRL' },
      frequencyOfInstallments: 'monthly',
      installmentPlanCode: 43,
      interestRate: '0.00',
      numberOfInstallments: 3,
    });
    expect(Object.keys(world.values).sort()).to.deep.equal(['cardNumber', 'cvv', 'expiryDate']);
  });

  it('A payment in full contains no plan', async () => {
    const { world } = await inBrazil();
    await typeCard();
    await press(await three());
    await press(await full());
    await world.pay();
    expect(detail(world)).not.to.have.property('installments');
  });

  it('The chosen plan is kept through a new amount, language and session, with updated figures', async () => {
    const { world } = await inBrazil();
    await typeCard();
    await press(await three());
    world.element.amount = 60000;
    await until(() => /3 × .?R\$200\.00/u.test(text()), 'the new figures');
    expect((await three()).checked).to.equal(true);
    world.element.locale = 'de';
    await until(() => text().includes('Auf einmal bezahlen'), 'the other language');
    expect((await three()).checked).to.equal(true);
    const before = asked(world).length;
    world.element.session = await world.newSession();
    await until(() => asked(world).length > before, 'the question anew');
    await settle();
    expect((await three()).checked).to.equal(true);
  });

  it('A plan that is no longer offered falls back to payment in full with a notice', async () => {
    const { world, platform } = await inBrazil();
    await typeCard();
    await press(await three());
    platform.change = (plans) => plans.slice(1);
    world.element.amount = 60000;
    await until(() => text().includes('no longer offered'), 'the word about it');
    const said = [...world.element.renderRoot.querySelectorAll('[role=status]')];
    expect(said.some((node) => node.textContent!.includes('no longer offered'))).to.equal(true);
    expect((await full()).checked).to.equal(true);
    await press(await plan('6 ×…'));
    await until(() => !text().includes('no longer offered'), 'the word to go');
    await press(await full());
    await (await world.pay(), settle());
    expect(detail(world)).not.to.have.property('installments');
  });

  it('A payment is held back if its plan turns out to be no longer offered', async () => {
    const { world, platform, release, held } = await inBrazil();
    await typeCard();
    await press(await three());
    platform.holds = true;
    platform.change = (plans) => plans.slice(1);
    world.element.amount = 60000;
    await until(() => held.length, 'the question');
    const attempt = world.pay();
    await world.state('paying');
    await release();
    await attempt;
    expect(world.eventsOf('payment-ready')).to.have.length(0);
    expect(world.element.state, text()).to.equal('ready');
    await until(() => text().includes('no longer offered'), 'the word about it');
    await world.pay();
    expect(world.eventsOf('payment-ready')).to.have.length(1);
    expect(detail(world)).not.to.have.property('installments');
  });

  it('A late answer for another card or amount is dropped', async () => {
    const { world, platform, release, held } = await inBrazil();
    await typeCard();
    await press(await three());
    await press(await full());
    platform.holds = true;
    world.element.amount = 60000;
    await until(() => held.length, 'the first question');
    const early = held.length;
    world.element.amount = 90000;
    await until(() => held.length > early, 'the second question');
    await release();
    await until(() => /3 × .?R\$300\.00/u.test(text()), 'the second answer');
    while (held.length) await release();
    expect(text()).to.match(/3 × .?R\$300\.00/u);
  });

  it('Plans follow the card’s brand, and an unknown card has none', async () => {
    const { world } = await inBrazil();
    await typeCard();
    await three();
    const box = await find<HTMLInputElement>('textbox', 'Card number');
    await enter(box);
    box.select();
    await type(cards.masterCard);
    await until(() => asked(world).at(-1)!.body.paymentProductId === 3, 'the other card');
    box.select();
    await key('Delete');
    await until(() => !offers(), 'the choice to go');
    expect(query('radio', 'Pay in full…')).to.equal(undefined);
  });

  it('Failed plans can be reloaded, and payment in full stays possible', async () => {
    const { world, platform } = await inBrazil();
    platform.broken = true;
    await typeCard();
    await until(() => text().includes('could not be loaded'), 'the failure');
    platform.broken = false;
    await press(await find('button', 'Try again'));
    await three();
    await world.pay();
    expect(world.eventsOf('payment-ready')).to.have.length(1);
  });

  it('Interest and totals are shown as the platform sends them', async () => {
    const { platform } = await inBrazil();
    platform.change = (plans) => [
      {
        ...plans[0],
        interestRate: '1.99',
        amountOfMoneyTotal: { amount: 31800, currencyCode: 'BRL' },
        amountOfMoneyPerInstallment: { amount: 10600, currencyCode: 'BRL' },
      },
    ];
    await typeCard();
    await three();
    expect(text()).to.match(/3 × .?R\$106\.00/u);
    expect(text()).to.match(/Total: .?R\$318\.00.? · Interest: 1\.99%/u);
  });
});
