/** What is lost when text needs more room than it has: WCAG 1.4.10 (reflow) and 1.4.12 (text spacing). */

/** The spacing that WCAG 1.4.12 lets readers choose. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

/** Spaces text as a reader may, until it is called again with `false`. */
export const space = (root: ShadowRoot, isSpaced: boolean): void => {
  root.adoptedStyleSheets = [
    ...root.adoptedStyleSheets.filter((sheet) => sheet !== spacing),
    ...(isSpaced ? [spacing] : []),
  ];
};

interface Piece {
  readonly what: string;
  readonly owner: Element;
  readonly rect: DOMRect;
}

const short = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 40);

const isSeen = (element: Element): boolean =>
  !element.closest('.visually-hidden') &&
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** The room for the characters of an input, without its padding. */
const innerRect = (input: Element): DOMRect => {
  const { left, top, width, height } = input.getBoundingClientRect();
  const style = getComputedStyle(input);
  const [start, end] = [parseFloat(style.paddingLeft), parseFloat(style.paddingRight)];
  return new DOMRect(left + start, top + height / 4, width - start - end, height / 2);
};

/** Every line of text, every picture and every input's text, where it is on the screen. */
const piecesIn = (within: Element | ShadowRoot): readonly Piece[] => {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement!;
    if (!node.textContent?.trim() || owner.matches('style, option, optgroup') || !isSeen(owner)) continue;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects())
      if (rect.width > 1) pieces.push({ what: `“${short(node.textContent)}”`, owner, rect });
  }
  for (const owner of within.querySelectorAll('img, svg, input, select')) {
    if (!isSeen(owner)) continue;
    const isTyped = owner.matches('select, input:not([type=radio], [type=checkbox])');
    const rect = isTyped ? innerRect(owner) : owner.getBoundingClientRect();
    if (rect.width > 1) pieces.push({ what: owner.getAttribute('part') ?? owner.localName, owner, rect });
  }
  return pieces;
};

const overlap = (one: DOMRect, other: DOMRect): boolean => {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  // The boxes of two lines of text may meet where there is no ink.
  return width > 2 && height > Math.min(one.height, other.height) * 0.35;
};

/** Whether one stands in the other, as the drawing of an icon does. */
const isNested = (one: Element, other: Element) =>
  one === other || one.contains(other) || other.contains(one);

const isClipped = (element: Element): string | undefined => {
  const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const [x, y] = [
    element.scrollWidth - element.clientWidth > 1,
    element.scrollHeight - element.clientHeight > 1,
  ];
  if (x && (hides(overflowX) || overflowX === 'auto' || overflowX === 'scroll'))
    return `is ${element.scrollWidth - element.clientWidth} px too wide${textOverflow === 'ellipsis' ? ' and ends in dots' : ''}`;
  return y && hides(overflowY) ? `is ${element.scrollHeight - element.clientHeight} px too high` : undefined;
};

/** A line for each text, picture or input that is cut off, outside the page or on top of another. */
export const lost = (root: ShadowRoot): readonly string[] => {
  const within = [...root.querySelectorAll('dialog')].find((dialog) => dialog.matches(':modal')) ?? root;
  const pieces = piecesIn(within);
  const { clientWidth } = document.documentElement;
  const clipped = [...within.querySelectorAll('*')].flatMap((element) => {
    // A row's logos leave out, on purpose, what does not fit beside the name.
    if (element.matches(`input, select, iframe, svg, svg *, option, [part='logos']`) || !isSeen(element))
      return [];
    const how = isClipped(element);
    return how
      ? [`${element.getAttribute('part') ?? element.className} “${short(element.textContent)}” ${how}`]
      : [];
  });
  const outside = pieces.flatMap(({ what, rect }) =>
    rect.left < -1 || rect.right > clientWidth + 1 ? [`${what} is outside the page`] : [],
  );
  const covered = pieces.flatMap(({ what, owner, rect }, index) =>
    pieces
      .slice(index + 1)
      .filter((other) => !isNested(owner, other.owner) && overlap(rect, other.rect))
      .map((other) => `${what} and ${other.what} overlap`),
  );
  return [...clipped, ...outside, ...covered];
};
