import { type Root, nameOf } from './by-role.js';

/** Tests may replace the page's clock; waiting for the page to be still is not what they mean by that. */
const { setTimeout: later } = globalThis;
const moment = () => new Promise((resolve) => later.call(globalThis, resolve, 20));

/** What is in front at a point, through shadow roots. */
const atPoint = (x: number, y: number, root: Root = document): Element | null => {
  const element = root.elementFromPoint(x, y);
  const inner = element?.shadowRoot;
  return (inner && inner !== root && atPoint(x, y, inner)) || element;
};

const parentOf = (node: Node): Node | null =>
  (node as Element).assignedSlot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

/** Inside of it as it is shown: slots hold what is put into them, hosts their shadow roots. */
const isWithin = (inner: Node, outer: Node): boolean => {
  for (let node: Node | null = inner; node; node = parentOf(node)) if (node === outer) return true;
  return false;
};

/** What may be pressed in its place: a label does the same. */
const stands = (target: Element): readonly Element[] => [
  target,
  ...('labels' in target ? [...((target.labels as NodeListOf<Element> | null) ?? [])] : []),
];

const isText = (element: Element) => element.matches('input:not([type=radio], [type=checkbox]), textarea');

/** The middle; in a text box after what is there, where people press to go on typing. */
const pointOf = (element: Element) => {
  const [{ left, top, width, height }] = [element.getClientRects()[0] ?? element.getBoundingClientRect()];
  const across = isText(element) && getComputedStyle(element).direction === 'ltr' ? 0.7 : 0.5;
  return { x: Math.floor(left + width * across), y: Math.floor(top + height / 2) };
};

export const describe = (element: Element | null): string =>
  element ? `${element.localName} “${nameOf(element).slice(0, 60)}”` : 'nothing';

/** Where this is seen, and nothing is in front of it. */
const openPoint = (target: Element) =>
  stands(target)
    .filter((stand) => stand.getClientRects().length)
    .map(pointOf)
    .find(({ x, y }) => {
      const hit = atPoint(x, y);
      return hit && stands(target).some((stand) => isWithin(hit, stand));
    });

/**
 * Where a person presses to press this: scrolls there where it is out of sight, and waits until the page has loaded and
 * it stands still.
 *
 * @throws Error where something else is in front of it
 */
export const aimAt = async (target: Element): Promise<{ x: number; y: number }> => {
  for (let tries = 0; tries < 100; tries++) {
    // What grows above it may push it out of sight again.
    if (!openPoint(target)) target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const before = target.getBoundingClientRect();
    await moment();
    const now = target.getBoundingClientRect();
    // A style sheet or a picture may yet come, and move it.
    if (document.readyState !== 'complete') continue;
    if (before.x !== now.x || before.y !== now.y || before.height !== now.height) continue;
    const point = openPoint(target);
    if (point) return point;
    if (tries < 3) continue;
    const { x, y } = pointOf(target);
    throw new Error(`${describe(target)} cannot be pressed: in front of it is ${describe(atPoint(x, y))}.`);
  }
  throw new Error(`${describe(target)} never stands still.`);
};

/**
 * Watches where the next press lands. A press that lands beside its target because something moved while the hand was
 * on its way says so, and is not taken for one that had no effect.
 *
 * @returns says what went wrong, or nothing; ends the watch
 */
export const watchLanding = (target: Element): (() => string | undefined) => {
  let wrong: string | undefined = `The press on ${describe(target)} never arrived.`;
  const note = (event: Event) => {
    const [first] = event.composedPath();
    if (!event.isTrusted || !(first instanceof Element)) return;
    removeEventListener('pointerdown', note, true);
    wrong = stands(target).some((stand) => isWithin(first, stand))
      ? undefined
      : `The press on ${describe(target)} landed on ${describe(first)}: something moved.`;
  };
  addEventListener('pointerdown', note, true);
  return () => {
    removeEventListener('pointerdown', note, true);
    return wrong;
  };
};
