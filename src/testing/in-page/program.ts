import { aimAt } from './aim.js';
import {
  type Role,
  type Root,
  allByRole,
  isVisible,
  nameOf,
  referredBy,
  roles,
  roots,
  textOf,
  tidy,
} from './by-role.js';
import type { Part, Point, Scan, Target } from './scan.js';

/* What the driver asks of a page, in it: what there is, and where to press. */

const CHECKOUT = 'connect-checkout';

const checkout = (): Element | undefined =>
  roots()
    .map((root) => root.querySelector(CHECKOUT))
    .find((element) => !!element);

/** Where to look: in the checkout, or in a page without one. */
const scope = (): Root => checkout()?.shadowRoot ?? document;

/** The sentences that describe a control which is marked as invalid. */
const problemOf = (element: Element): string => {
  if (element.getAttribute('aria-invalid') !== 'true') return '';
  return tidy(referredBy(element, 'aria-describedby').map(textOf).join(' '));
};

const partOf = (role: Role, element: Element): Part => {
  const input = element instanceof HTMLInputElement ? element : undefined;
  const problem = problemOf(element);
  return {
    role,
    name: nameOf(element),
    ...(input?.name && role === 'textbox' && { field: input.name, length: input.value.length }),
    ...(input?.checked && { checked: true }),
    ...(problem && { problem }),
  };
};

/** What a person finds, by roles. */
export const scan = (): Scan => {
  const root = scope();
  const element = checkout() as (Element & { readonly state?: string }) | undefined;
  return {
    hasCheckout: root !== document,
    ...(element && { state: element.state ?? '' }),
    address: location.origin + location.pathname,
    language:
      (root === document ? document.documentElement : root.querySelector('[lang]'))?.getAttribute('lang') ??
      'en',
    parts: roles.flatMap((role) => allByRole(role, undefined, root).map((element) => partOf(role, element))),
    text: tidy(textOf(document.body)).slice(0, 2_000),
  };
};

/** Where to press: the middle of what it is, once it stands still with nothing in front of it. */
export const aim = async ({ role, name, field }: Target): Promise<Point | null> => {
  const [target] = allByRole(role, name, scope()).filter(
    (element) => field === undefined || (element as HTMLInputElement).name === field,
  );
  return target ? aimAt(target) : null;
};

/** The frames in the page that can be seen, also those of the checkout. */
export const frames = (): readonly HTMLIFrameElement[] =>
  roots()
    .flatMap((root) => [...root.querySelectorAll('iframe')])
    .filter(isVisible);

/** Where the page in this frame begins. */
export const cornerOf = (index: number): Point | null => {
  const frame = frames()[index];
  if (!frame) return null;
  const { x, y } = frame.getBoundingClientRect();
  return { x: x + frame.clientLeft, y: y + frame.clientTop };
};
