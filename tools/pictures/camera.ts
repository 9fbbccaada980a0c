import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { launchOptions } from '../../test/browsers/puppeteer.js';
import { writeAddress } from '../gallery/address.js';
import type { GalleryState } from '../gallery/state.js';
import { type StateName, states } from '../gallery/states/index.js';
import { type Cell, nameOf } from './cells.js';
import type { PartBox } from './compare.js';
import { type Files, galleryFiles } from './page.js';
import { MOMENT, type Stage, openStage } from './stage.js';

/** Browsers that work at once: a picture waits more than it works. */
const LANES = 2;

export interface Shot {
  readonly cell: Cell;
  /** PNG. */
  readonly picture: Uint8Array;
  readonly boxes: readonly PartBox[];
}

type HandOver = (shot: Shot) => void;

export interface CameraOptions {
  /** More arguments for Chromium. */
  readonly args?: readonly string[];
  /** CSS pixels to device pixels; default 1. */
  readonly scale?: number;
  /** Styles added inside of the element, as an edit of its source would. */
  readonly styles?: string;
  /** The browser's own few colours replace all others. */
  readonly forced?: boolean;
}

/** What differs from machine to machine: hints and subpixels of letters, colour profiles. */
const sameEverywhere = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  // A mouse, which a machine without a screen does not have.
  '--blink-settings=primaryPointerType=4,availablePointerTypes=4,primaryHoverType=2,availableHoverTypes=2',
];

/** No hints, so that letters have the same widths everywhere; a caret blinks. */
const calm =
  '* { text-rendering: geometricPrecision !important; caret-color: transparent !important; transition: none !important; }';

const prepare = async (browser: Browser, { forced }: CameraOptions): Promise<Page> => {
  const page = await browser.newPage();
  await page.emulateTimezone('Europe/Amsterdam');
  const devTools = await page.createCDPSession();
  await devTools.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      ...(forced ? [{ name: 'forced-colors', value: 'active' }] : []),
    ],
  });
  await devTools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await page.evaluateOnNewDocument(`
  let count = 0;
  crypto.getRandomValues = (array) => array.fill(++count);
  Date = class extends Date {
    constructor(...given) { super(...(given.length ? given : [${MOMENT}])); }
    static now() { return ${MOMENT}; }
  }`);
  return page;
};

/** What would show in a picture, apart from what is still loading. */
const outlook = `(({ shadowRoot }) => shadowRoot.innerHTML + shadowRoot.activeElement?.id + shadowRoot.adoptedStyleSheets.length + document.fonts.status)(document.querySelector('connect-checkout'))`;

/** Has styles in the page and inside of the element: a feature that loads late replaces the element's sheets. */
const keepStyles = (styles: string) => `{
  globalThis.ownSheet ??= new CSSStyleSheet();
  ownSheet.replaceSync(${JSON.stringify(styles)});
  for (const { adoptedStyleSheets } of [document, document.querySelector('connect-checkout').shadowRoot])
    if (!adoptedStyleSheets.includes(ownSheet)) adoptedStyleSheets.push(ownSheet);
}`;

/** Where each part of the element is. */
const partBoxes = `[...document.querySelector('connect-checkout').shadowRoot.querySelectorAll('[part]')].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { part: element.getAttribute('part'), x, y: y + scrollY, width, height };
})`;

/** Whether the sandbox leaves a request of the state unanswered. */
const neverAnswered = (state: StateName): boolean => {
  const { session }: GalleryState = states[state];
  return !!session?.faults?.some(({ kind }) => kind === 'never');
};

/** Waits until everything that was asked for is there, and nothing changes any more. */
const settle = async (page: Page, stage: Stage, mayWait: boolean, styles: string): Promise<void> => {
  for (let before, after; ; before = after) {
    await page.evaluate(keepStyles(styles));
    after = String(await page.evaluate(outlook));
    if (after === before && after.endsWith('loaded') && (mayWait || !stage.isBusy())) return;
    await sleep(80);
  }
};

/** @throws Error with the reason if the state is not reached */
const take = async (page: Page, stage: Stage, cell: Cell, options: CameraOptions): Promise<Shot> => {
  stage.clear();
  await page.setViewport({ width: cell.width, height: 640, deviceScaleFactor: options.scale ?? 1 });
  const path = writeAddress({ theme: undefined, ...cell, bare: true });
  await page.goto(stage.url + path, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction('Object.keys(document.documentElement.dataset).length', { polling: 20 });
  const failure = await page.evaluate('document.documentElement.dataset.failure');
  if (failure) throw new Error(`${nameOf(cell)}: ${String(failure)}`);
  await settle(page, stage, neverAnswered(cell.state), calm + (options.styles ?? ''));
  const boxes = (await page.evaluate(partBoxes)) as readonly PartBox[];
  return { cell, boxes, picture: await page.screenshot({ fullPage: true }) };
};

/** Takes pictures one after the other, in a browser of its own: one that is not in front draws nothing. */
const openLane = async (
  files: Files,
  waiting: Cell[],
  handOver: HandOver,
  options: CameraOptions,
): Promise<void> => {
  const { args = [], ...launch } = launchOptions.chromium();
  const stage = await openStage(files);
  const browser = await puppeteer.launch({
    ...launch,
    args: [...args, ...sameEverywhere, ...(options.args ?? [])],
  });
  try {
    const page = await prepare(browser, options);
    for (let cell = waiting.shift(); cell; cell = waiting.shift())
      handOver(await take(page, stage, cell, options));
  } finally {
    await browser.close();
    await stage.close();
  }
};

/** Takes a picture of each cell and hands it over as soon as it is there. */
export const takePictures = async (
  cells: readonly Cell[],
  handOver: HandOver,
  options: CameraOptions = {},
): Promise<void> => {
  const files = await galleryFiles();
  const waiting = [...cells];
  const lanes = Math.min(LANES, cells.length);
  await Promise.all(Array.from({ length: lanes }, () => openLane(files, waiting, handOver, options)));
};
