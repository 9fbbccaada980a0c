import { aimAt } from './aim.js';
import { type Role, type Root, allByRole, nameOf, roles, roots } from './by-role.js';
import type { Part, Scan, Target } from './scan.js';

/* What the driver asks of a page, in it: what there is, and where to press. */

const CHECKOUT = 'connect-checkout';

const checkout = (): Element | undefined =>
  roots()
    .map((root) => root.querySelector(CHECKOUT))
    .find((element) => !!element);

/** Where to look: in the checkout, or in a page without one. */
const scope = (): Root => checkout()?.shadowRoot ?? document;

const partOf = (role: Role, element: Element): Part => {
  const input = element instanceof HTMLInputElement ? element : undefined;
  return {
    role,
    name: nameOf(element),
    ...(input?.name && role === 'textbox' && { field: input.name, length: input.value.length }),
    ...(input?.checked && { checked: true }),
  };
};

/** What a person finds, by roles. */
export const scan = (): Scan => {
  const root = scope();
  return {
    hasCheckout: root !== document,
    language:
      (root === document ? document.documentElement : root.querySelector('[lang]'))?.getAttribute('lang') ??
      'en',
    parts: roles.flatMap((role) => allByRole(role, undefined, root).map((element) => partOf(role, element))),
    text: roots(root)
      .map((one) => (one instanceof Document ? one.body : one).textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .slice(0, 2_000),
  };
};

/** Where to press: the middle of what it is, once it stands still with nothing in front of it. */
export const aim = async ({ role, name, field }: Target): Promise<{ x: number; y: number } | null> => {
  const [target] = allByRole(role, name, scope()).filter(
    (element) => field === undefined || (element as HTMLInputElement).name === field,
  );
  return target ? aimAt(target) : null;
};
