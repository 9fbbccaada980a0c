/**
 * A badge for a payment product: a word in a scheme's usual colours, drawn here. It is not the scheme's own
 * mark, which needs a licence. A light chip with a word or drawing above a coloured band.
 */
export interface Badge {
  /** One or two short lines. */
  readonly words?: readonly string[];
  /** SVG in the 32 × 16 box that words have otherwise. */
  readonly drawing?: string;
  /** Colour of words and drawing. */
  readonly ink: string;
  /** Colours of the band, from the left; default: the ink. */
  readonly band?: readonly string[];
  readonly italic?: boolean;
}

const WIDTH = 40;
const HEIGHT = 26;
const BAND = 4;
/** Room for words, inside the chip's edge. */
const ROOM = 33;

/**
 * Widths of bold sans-serif characters in hundredths of the font size, accurate enough to fit a word into the
 * chip.
 */
const widths: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'ijlI.1 '].map((char) => [char, 30])),
  ...Object.fromEntries([...'frt'].map((char) => [char, 37])),
  ...Object.fromEntries([...'mwMW'].map((char) => [char, 88])),
  ...Object.fromEntries([...'ABCDEGHKNOPQRSUVXY'].map((char) => [char, 71])),
};
const widthOf = (word: string): number =>
  [...word].reduce((sum, char) => sum + (widths[char] ?? 58), 0) / 100;

const writing = (lines: readonly string[], italic: boolean): string => {
  const widest = Math.max(...lines.map(widthOf));
  const size = Math.min(lines.length > 1 ? 9 : 13, ROOM / widest);
  const middle = (HEIGHT - BAND) / 2;
  const pitch = size * 0.98;
  return lines
    .map((line, row) => {
      const y = middle + (row - (lines.length - 1) / 2) * pitch + size * 0.36;
      // The length is fixed, so that the word fits whatever font there is.
      return (
        `<text x="${WIDTH / 2}" y="${y.toFixed(1)}" font-size="${size.toFixed(1)}" ` +
        `textLength="${(widthOf(line) * size).toFixed(1)}" lengthAdjust="spacingAndGlyphs"` +
        `${italic ? ' font-style="italic"' : ''}>${line}</text>`
      );
    })
    .join('');
};

/** Each bar extends to the far edge, below the next one, so that no seam shows at any size. */
const stripes = (colours: readonly string[]): string =>
  colours
    .map((colour, at) => {
      const x = (at * WIDTH) / colours.length;
      return `<path fill="${colour}" d="M${x.toFixed(2)} ${HEIGHT - BAND}H${WIDTH}v${BAND}H${x.toFixed(2)}z"/>`;
    })
    .join('');

/** The badge as an SVG document of 40 × 26. */
export const badgeSvg = ({ words, drawing, ink, band = [ink], italic = false }: Badge): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
  `<clipPath id="c"><rect width="${WIDTH}" height="${HEIGHT}" rx="4"/></clipPath>` +
  `<rect width="${WIDTH}" height="${HEIGHT}" rx="4" fill="#fff"/>` +
  `<g clip-path="url(#c)">${stripes(band)}</g>` +
  `<rect x=".5" y=".5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="3.5" fill="none" stroke="#0b1526" stroke-opacity=".16"/>` +
  `<g fill="${ink}" font-family="Inter,'Helvetica Neue',Arial,sans-serif" font-weight="700" text-anchor="middle">` +
  (words ? writing(words, italic) : `<g transform="translate(4 3)">${drawing ?? ''}</g>`) +
  `</g></svg>`;
