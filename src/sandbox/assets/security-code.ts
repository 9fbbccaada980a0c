/** Where a card has its security code. */
export type Place = 'back' | 'back-box' | 'front';

const WIDTH = 240;
const HEIGHT = 152;
const MARK = '#e0463c';

const digits = (text: string, x: number, y: number): string =>
  `<text x="${x}" y="${y}" font-family="ui-monospace,Menlo,Consolas,monospace" font-size="17" font-weight="700" ` +
  `text-anchor="middle" textLength="${text.length * 11}" lengthAdjust="spacingAndGlyphs" fill="#1b2433">${text}</text>`;

const mark = (x: number, y: number, width: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="34" rx="17" fill="none" stroke="${MARK}" stroke-width="3.5"/>`;

/** Magnetic stripe, strip with a signature, code at its end. */
const back =
  '<path fill="#2a3446" d="M0 20h240v30H0z"/>' +
  '<rect x="18" y="68" width="148" height="30" rx="3" fill="#f6f7f9"/>' +
  '<path d="M28 88c8-14 12-14 15-3s6 5 11-5 9-5 11 2 8 5 15-3 9 0 14 2 9-4 15-4" fill="none" stroke="#8a94a6" stroke-width="2" stroke-linecap="round"/>';
const rest =
  '<rect x="18" y="116" width="92" height="7" rx="3.5" fill="#fff" opacity=".35"/>' +
  '<rect x="18" y="129" width="60" height="7" rx="3.5" fill="#fff" opacity=".2"/>';

const places: Record<Place, string> = {
  back: `${back}<rect x="166" y="68" width="50" height="30" rx="3" fill="#fff"/>${digits('123', 191, 89)}${mark(163, 66, 56)}${rest}`,
  'back-box': `${back}<rect x="176" y="68" width="46" height="30" rx="3" fill="#fff"/>${digits('123', 199, 89)}${mark(171, 66, 56)}${rest}`,
  front:
    '<rect x="20" y="44" width="34" height="26" rx="5" fill="#d9b45b"/><path d="M20 53h34M20 61h34M37 44v26" stroke="#a8853a" stroke-width="1.5"/>' +
    '<rect x="20" y="18" width="70" height="9" rx="4.5" fill="#fff" opacity=".55"/>' +
    `<rect x="160" y="42" width="58" height="30" rx="15" fill="#fff"/>${digits('1234', 189, 63)}${mark(157, 40, 64)}` +
    '<g fill="#fff" opacity=".8"><rect x="20" y="92" width="44" height="10" rx="5"/><rect x="74" y="92" width="70" height="10" rx="5"/><rect x="154" y="92" width="58" height="10" rx="5"/></g>' +
    '<g fill="#fff" opacity=".35"><rect x="20" y="120" width="84" height="7" rx="3.5"/><rect x="154" y="120" width="36" height="7" rx="3.5"/></g>',
};

/** A card of a tint with its security code marked, as an SVG document of 240 × 152. */
export const securityCodeSvg = (place: Place, tint = '#5b6b86'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
  `<clipPath id="c"><rect width="${WIDTH}" height="${HEIGHT}" rx="14"/></clipPath>` +
  `<g clip-path="url(#c)"><path fill="${tint}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>${places[place]}</g></svg>`;
