import { expect } from '@open-wc/testing';
import { activeIn } from '../dom/by-role.js';
import {
  type World,
  after,
  box,
  cards,
  find,
  key,
  press,
  ready,
  resize,
  settle,
  tokens,
  typeInto,
  until,
} from './harness.js';
import { isChromium, prefer } from './senses.js';

const inChromium = isChromium ? it : it.skip;

const phone = async (height = 640) => {
  await resize(360, height);
  after(() => resize());
};

/** The reader's own text size, as browsers offer it. */
const enlarge = (percent: number) => {
  const { style } = document.documentElement;
  style.fontSize = `${percent}%`;
  after(() => style.removeProperty('font-size'));
};

const partsOf = ({ element }: World, selector = '*') => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];

const isShown = (element: Element) =>
  element.getClientRects().length > 0 && !element.closest('.visually-hidden');

/** Elements that hold words themselves. */
const withWords = (world: World) =>
  partsOf(world).filter(
    (element) =>
      isShown(element) &&
      [...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data)),
  );

const pixels = (element: Element, property: 'fontSize' | 'lineHeight') =>
  parseFloat(getComputedStyle(element)[property]);

const nameOfPart = (element: Element) => `${element.localName} ${element.getAttribute('part') ?? ''}`;

/** What is wider than the page, or does not show all of its words. */
const cut = (world: World) =>
  partsOf(world)
    .filter(isShown)
    .filter(
      (element) =>
        element.getBoundingClientRect().right > document.documentElement.clientWidth ||
        (element.matches('button, label, p, small, legend, [part=product-label]') &&
          element.scrollHeight > element.clientHeight + 1 &&
          getComputedStyle(element).display !== 'inline'),
    )
    .map(nameOfPart);

const wrongCard = async (world: World) => {
  await typeInto('Card number', '4567350000427978');
  await world.pay();
};

/** What a page with large text shows. */
const screens: Readonly<Record<string, () => Promise<World>>> = {
  'a card’s form with errors': async () => {
    const world = await ready({ only: ['cards'] });
    await wrongCard(world);
    return world;
  },
  'the list': () => ready(),
  'stored accounts with the question whether to remove one': async () => {
    const world = await ready({ tokens: Object.values(tokens), attributes: { 'allow-removal': true } });
    await press(await find('button', 'Remove…'));
    await find('button', 'Keep');
    return world;
  },
  'details to copy': async () => {
    const world = await ready();
    await world.element.handleAction({
      actionType: 'SHOW_INSTRUCTIONS',
      showData: [
        { key: 'IBAN', value: 'NL02ABNA0123456789' },
        { key: 'ACCOUNTHOLDER', value: 'Acme Labs International' },
        { key: 'PAYMENTREFERENCE', value: 'RF18 5390' },
      ],
    });
    await find('heading', 'One more step');
    return world;
  },
  'a decline': async () => {
    const world = await ready({ only: ['cards'], attributes: { 'payment-url': '/api/payments' } });
    world.shop.pay = () =>
      Promise.resolve(Response.json({ errorId: '1', errors: [{ code: '430330' }] }, { status: 402 }));
    await typeInto('Card number', cards.visa);
    await typeInto('Expiry date', '1230');
    await typeInto('CVV', '123');
    await world.pay();
    await until(() => world.element.renderRoot.querySelector('[part=notice]'), 'the decline');
    return world;
  },
};

describe('Text of the reader’s own size', () => {
  for (const [screen, bring] of Object.entries(screens))
    it(`Words of twice the size are all there on a phone that shows ${screen}`, async () => {
      await phone();
      const world = await bring();
      await settle();
      const sizes = withWords(world).map((element) => pixels(element, 'fontSize'));
      expect(cut(world), 'at the usual size').to.deep.equal([]);
      enlarge(200);
      await settle();
      const words = withWords(world);
      expect(words.map((element) => pixels(element, 'fontSize'))).to.deep.equal(
        sizes.map((size) => size * 2),
      );
      for (const element of words)
        expect(
          pixels(element, 'lineHeight') / pixels(element, 'fontSize'),
          nameOfPart(element),
        ).to.be.at.least(1.2);
      expect(cut(world)).to.deep.equal([]);
    });

  it('A card number is seen whole on a phone with text of twice the size', async () => {
    await phone();
    enlarge(200);
    await ready({ only: ['cards'] });
    const number = await typeInto('Card number', cards.visa);
    await settle();
    expect(number.value).to.equal('4567 3500 0042 7977');
    expect(pixels(number, 'fontSize')).to.be.at.least(22);
    expect(number.scrollWidth).to.be.at.most(number.clientWidth);
  });

  it('Inputs are never below 16 px, whatever the page makes of its own text', async () => {
    enlarge(62.5);
    const { element } = await ready({ only: ['cards'] });
    element.style.fontSize = '10px';
    for (const name of ['Card number', 'Expiry date', 'CVV'])
      expect(pixels(await box(name), 'fontSize'), name).to.be.at.least(16);
  });
});

describe('The language of the element', () => {
  const base = ({ element }: World) => element.renderRoot.querySelector<HTMLElement>('[part=base]')!;

  it('The element says which language it speaks', async () => {
    const world = await ready({ attributes: { locale: 'nl-NL' } });
    await until(() => base(world).lang === 'nl-NL', 'Dutch');
    world.element.locale = 'en-GB';
    await until(() => base(world).lang === 'en-GB', 'English');
  });

  it('The element says that it speaks English where it has no words of the page’s language', async () => {
    const world = await ready({ attributes: { locale: 'fa-IR' } });
    expect(base(world).lang).to.equal('en');
  });

  it('Japanese breaks at phrases, where the browser knows them', async () => {
    const world = await ready({ attributes: { locale: 'ja-JP' } });
    await until(() => base(world).lang === 'ja-JP', 'Japanese');
    const expected = CSS.supports('word-break', 'auto-phrase') ? 'auto-phrase' : 'normal';
    expect(getComputedStyle(base(world)).wordBreak).to.equal(expected);
  });
});

type Colour = readonly [red: number, green: number, blue: number];

const colourOf = (css: string): Colour => {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
};

/** Relative luminance, as WCAG has it. */
const luminance = (colour: Colour): number => {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [one, other].map((css) => luminance(colourOf(css))).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe('What readers prefer', () => {
  for (const [scheme, background] of [
    ['light', '#ffffff'],
    ['dark', '#16181d'],
    ['dark', '#000000'],
  ] as const)
    it(`The ring around what has the focus stands out on ${background}`, async () => {
      const world = await ready({ attributes: { 'color-scheme': scheme } });
      await press(await box('Cardholder name…'));
      await key('Tab');
      const ring = getComputedStyle(activeIn()!);
      expect(ring.outlineStyle).to.equal('solid');
      expect(contrast(ring.outlineColor, background)).to.be.at.least(3);
      await press(await box('Card number'));
      const control = world.element.renderRoot.querySelector('[part=control]:focus-within')!;
      expect(contrast(getComputedStyle(control).borderTopColor, background)).to.be.at.least(3);
    });

  inChromium('A field with an error looks unlike the others in forced colours', async () => {
    await prefer({ 'forced-colors': 'active' });
    const world = await ready({ only: ['cards'] });
    await wrongCard(world);
    await press(await find('checkbox', 'Save for next time'));
    const [invalid, other] = ['[name=cardNumber]', '[name=cardholderName]'].map((input) => {
      const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(
        world.element.renderRoot.querySelector(`[part=control]:has(> ${input})`)!,
      );
      return [borderTopStyle, borderTopWidth, outlineStyle].join();
    });
    expect(invalid).not.to.equal(other);
  });

  inChromium('What turns while it pays is no full ring in forced colours', async () => {
    await prefer({ 'forced-colors': 'active' });
    const world = await ready({ only: ['cards'], answers: false });
    await typeInto('Card number', cards.visa);
    await typeInto('Expiry date', '1230');
    await typeInto('CVV', '123');
    await press(await find('button', 'Pay…'));
    await find('button', 'Paying…');
    const ring = getComputedStyle(world.element.renderRoot.querySelector('.spinner')!);
    expect(colourOf(ring.borderTopColor)).not.to.deep.equal(colourOf('transparent'));
    expect(ring.borderRightColor).to.equal('rgba(0, 0, 0, 0)');
  });

  inChromium('More contrast makes borders and second lines as dark as the text', async () => {
    const world = await ready();
    const colours = () => {
      const { borderTopColor, color } = getComputedStyle(
        world.element.renderRoot.querySelector('[part=control]')!,
      );
      const muted = getComputedStyle(world.element.renderRoot.querySelector('.muted')!).color;
      return { borderTopColor, muted, color };
    };
    const usual = colours();
    expect(usual.borderTopColor).not.to.equal(usual.color);
    await prefer({ 'prefers-contrast': 'more' });
    const { borderTopColor, muted, color } = colours();
    expect([borderTopColor, muted]).to.deep.equal([color, color]);
  });
});

describe('A page’s own styles', () => {
  it('A page that resets all styles changes nothing but what is inherited on purpose', async () => {
    const page = document.createElement('div');
    page.style.cssText = 'font: 16px sans-serif; color: #16181d';
    document.body.append(page);
    const world = await ready({ within: page, tokens: [tokens.visa] });
    const properties = [
      'fontSize',
      'lineHeight',
      'whiteSpace',
      'display',
      'paddingTop',
      'borderTopWidth',
    ] as const;
    const look = () =>
      partsOf(world)
        .filter(isShown)
        .map((element) => {
          const style = getComputedStyle(element);
          return `${nameOfPart(element)}: ${properties.map((property) => style[property]).join()}, ${Math.round(element.clientHeight)}`;
        });
    const before = look();
    const style = document.createElement('style');
    style.textContent = '* { all: unset !important }';
    document.body.append(style);
    after(() => style.remove());
    expect(look()).to.deep.equal(before);
    world.element.hidden = true;
    expect(world.element.getClientRects()).to.have.length(0);
  });

  it('Nothing that gets the focus is behind a header that sticks to the top', async () => {
    await phone(480);
    const header = document.createElement('header');
    header.style.cssText = 'position: sticky; top: 0; height: 120px; background: #eee; z-index: 1';
    document.body.prepend(header);
    const space = document.createElement('div');
    space.style.height = '600px';
    document.body.append(space);
    after(() => [header, space].forEach((element) => element.remove()));
    const { element } = await ready({ tokens: [tokens.visa], attributes: { 'privacy-policy': true } });
    document.body.append(space);
    element.style.setProperty('--connect-scroll-margin', '120px');
    await element.select('cards');
    await settle();
    const last = await find('radio', 'Skrill');
    last.focus();
    await key('Shift+Tab');
    const hidden: string[] = [];
    const first = await find('radio', 'Cards');
    for (let step = 0; step < 12; step++) {
      const active = activeIn()!;
      const { top } = active.getBoundingClientRect();
      const label = (active as HTMLInputElement).labels?.[0]?.getBoundingClientRect().top ?? top;
      if (Math.min(top, label) < 120)
        hidden.push(`${nameOfPart(active)} at ${Math.round(Math.min(top, label))}`);
      // One more would lead out of the page, and Firefox would keep the Shift key down.
      if (active === first) break;
      await key('Shift+Tab');
    }
    expect(activeIn()).to.equal(first);
    expect(hidden).to.deep.equal([]);
  });
});
