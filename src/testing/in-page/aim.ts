import { type Root, nameOf } from './by-role.js';

/** Tests may replace the page's clock, but waiting for a still page must use the real one. */
const { setTimeout: later } = globalThis;
const moment = () => new Promise((resolve) => later.call(globalThis, resolve, 20));

/** The front element at a point, through shadow roots. */
const atPoint = (x: number, y: number, root: Root = document): Element | null => {
  const element = root.elementFromPoint(x, y);
  const inner = element?.shadowRoot;
  return (inner && inner !== root && atPoint(x, y, inner)) || element;
};

const parentOf = (node: Node): Node | null =>
  (node as Element).assignedSlot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

/** Whether a node is displayed inside another: through slots and shadow roots. */
const isWithin = (inner: Node, outer: Node): boolean => {
  for (let node: Node | null = inner; node; node = parentOf(node)) if (node === outer) return true;
  return false;
};

/** Elements that may be pressed instead: a label has the same effect. */
const stands = (target: Element): readonly Element[] => [
  target,
  ...('labels' in target ? [...((target.labels as NodeListOf<Element> | null) ?? [])] : []),
];

const isText = (element: Element) => element.matches('input:not([type=radio], [type=checkbox]), textarea');

/** The middle; in a text box after its text, where people press to continue typing. */
const pointOf = (element: Element) => {
  const [{ left, top, width, height }] = [element.getClientRects()[0] ?? element.getBoundingClientRect()];
  const across = isText(element) && getComputedStyle(element).direction === 'ltr' ? 0.7 : 0.5;
  return { x: Math.floor(left + width * across), y: Math.floor(top + height / 2) };
};

export const describe = (element: Element | null): string =>
  element ? `${element.localName} “${nameOf(element).slice(0, 60)}”` : 'nothing';

/** A visible point of the element with nothing in front of it. */
const openPoint = (target: Element) =>
  stands(target)
    .filter((stand) => stand.getClientRects().length)
    .map(pointOf)
    .find(({ x, y }) => {
      const hit = atPoint(x, y);
      return hit && stands(target).some((stand) => isWithin(hit, stand));
    });

/**
 * Where a person presses the element: scrolls to it, and waits until the page has loaded and the element stands
 * still.
 *
 * @throws Error if something else is in front of it
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
 * Watches where the next press lands. A press that misses its target because something moved is reported, and
 * not taken for one without effect.
 *
 * @returns a function that ends the watch and returns the problem, if any
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
