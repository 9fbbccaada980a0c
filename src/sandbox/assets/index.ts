import { CLICK_TO_PAY_LOGO, IMAGES, traitsOf, products } from '../catalogue/index.js';
import { type Badge, badgeSvg } from './badge.js';
import { cards } from './drawings.js';
import { hostedCheckoutProgram, pageStyles } from './browser-files.js';
import { HOSTED_CHECKOUT_SCRIPT } from '../pages/hosted-checkout-page.js';
import { PAGE_STYLES } from '../pages/document.js';
import { securityCodeSvg } from './security-code.js';

export interface Asset {
  readonly body: string;
  readonly contentType: string;
}

/** The badge of the group of cards. */
const cardsBadge: Badge = { drawing: cards, ink: '#33415c', band: ['#4b7bec'] };
const clickToPayBadge: Badge = { words: ['Click', 'to Pay'], ink: '#33415c', band: ['#4b7bec', '#33415c'] };

const logos = [...products.values()].flatMap(({ id, displayHints }): [string, string][] => {
  const { badge } = traitsOf(id) ?? {};
  return badge ? [[displayHints.logo, badgeSvg(badge)]] : [];
});

/** Every picture by its path below the session's `assetUrl`. The names end in PNG, like the platform's. */
const pictures: ReadonlyMap<string, string> = new Map([
  ...logos,
  [`${IMAGES}group-card.png`, badgeSvg(cardsBadge)],
  [CLICK_TO_PAY_LOGO, badgeSvg(clickToPayBadge)],
  [`${IMAGES}ppf_cvv_v1.png`, securityCodeSvg('back')],
  [`${IMAGES}ppf_cvv_3_v2.png`, securityCodeSvg('back')],
  [`${IMAGES}ppf_cvv_128_v1.png`, securityCodeSvg('back-box')],
  [`${IMAGES}ppf_cvv_2_v1.png`, securityCodeSvg('front', '#3f73a3')],
]);

/** Scales a picture to fit into `size` (`80x52`, pixels) with its proportions; an invalid size is ignored. */
const resized = (svg: string, size: string | null): string => {
  const [, width, height] = /^(\d{1,4})x(\d{1,4})$/.exec(size ?? '') ?? [];
  const [box, ownWidth, ownHeight] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const scale = Math.min(Number(width) / Number(ownWidth), Number(height) / Number(ownHeight));
  if (box === undefined || !(scale > 0)) return svg;
  const scaled = (length: string | undefined) => String(Math.round(Number(length) * scale * 100) / 100);
  return svg.replace(box, ` width="${scaled(ownWidth)}" height="${scaled(ownHeight)}"`);
};

/** Files of the sandbox's own pages. */
const files: ReadonlyMap<string, Asset> = new Map([
  [HOSTED_CHECKOUT_SCRIPT, { body: hostedCheckoutProgram, contentType: 'text/javascript; charset=utf-8' }],
  [PAGE_STYLES, { body: pageStyles, contentType: 'text/css; charset=utf-8' }],
]);

/**
 * Returns a picture of the platform (logos, drawings of security codes) or a file of a page.
 * @param path below the asset URL, as in the Client API, optionally with `?size=WxH` (pixels)
 */
export const assetResponse = (path: string): Asset | undefined => {
  const [name = '', query = ''] = path.split('?');
  const key = name.replace(/^\//, '');
  const svg = pictures.get(key);
  if (svg === undefined) return files.get(key);
  return { body: resized(svg, new URLSearchParams(query).get('size')), contentType: 'image/svg+xml' };
};
