import type { ConnectCheckout } from '../../../../src/index.js';
import { testCards } from '../../../../src/sandbox/catalogue/test-cards.js';
import type { Trouble } from '../trouble.js';
import type { Deed } from './journey.js';

/** What a person does next. */
export type Act =
  | { readonly kind: 'press'; readonly element: HTMLElement }
  | { readonly kind: 'type'; readonly element: HTMLInputElement; readonly text: string }
  /** With the browser's own buttons, or on a page that is not this one. */
  | { readonly kind: 'reload' }
  | { readonly kind: 'elsewhere' };

export type Next = Act | 'done' | 'wait';

/** What a step can look at. */
export interface Scene {
  readonly checkout: ConnectCheckout;
  readonly trouble: readonly Trouble[];
  /** The playground's own switches, and those of a wallet's sheet. */
  readonly find: (name: string) => HTMLElement | null;
  /** Whether what this step aims at was pressed. */
  readonly wasPressed: boolean;
}

const isShown = (element: Element): boolean =>
  element.getClientRects().length > 0 && !element.closest('[inert], [hidden]');

const find = <T extends HTMLElement>({ checkout }: Scene, selector: string): T | undefined =>
  [...checkout.shadowRoot!.querySelectorAll<T>(selector)].find(isShown);

const press = (element: HTMLElement | null | undefined): Next =>
  element ? { kind: 'press', element } : 'wait';

/** The logo of a row is the product's; a group is described by its members. */
const rowSelector = (row: string): string => {
  if (row === 'account') return '[part~=product]:has(bdi)';
  return /^\d+$/.test(row)
    ? `[part~=product]:has([part=logos] img[src*="pp_logo_${row}_"]):not(:has(bdi, [aria-describedby^="group-"]))`
    : `[part~=product]:has([aria-describedby="group-${row}-about"])`;
};

const choose = (scene: Scene, row: string): Next => {
  const radio = find<HTMLInputElement>(scene, `${rowSelector(row)} [part=radio]`);
  if (radio?.checked) return 'done';
  return press(radio ?? find(scene, '[part~=more-button]'));
};

/** What is typed and what is shown differ in what the mask puts in between. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

const type = (scene: Scene, field: string, text: string): Next => {
  const element = find<HTMLInputElement>(scene, `input[name="${field}"]:not([disabled])`);
  if (!element) return 'wait';
  return bare(element.value) === bare(text) ? 'done' : { kind: 'type', element, text };
};

const typeCard = (scene: Scene, number: string): Next => {
  const { expiryDate, cvv } = testCards.find(({ cardNumber }) => cardNumber === number)!;
  for (const [field, text] of Object.entries({ cardNumber: number, expiryDate, ...(cvv && { cvv }) })) {
    const next = type(scene, field, text);
    if (next !== 'done') return next;
  }
  return 'done';
};

/** The bank is on a page of its own, or in a frame of the checkout, which is of this site too. */
const atBank = (scene: Scene, choice: string): Next => {
  if (scene.wasPressed) return 'done';
  const frame = find<HTMLIFrameElement>(scene, '[part=bank-frame]');
  const button = frame?.contentDocument?.querySelector<HTMLElement>(`form .${choice}`);
  return button ? press(button) : { kind: 'elsewhere' };
};

const meet = ({ trouble, find: switchOf }: Scene, wanted: readonly Trouble[]): Next => {
  const wrong = [...wanted, ...trouble].find((name) => wanted.includes(name) !== trouble.includes(name));
  return wrong ? press(switchOf(`trouble ${wrong}`)) : 'done';
};

/** What a step wants done now. */
export const nextAct = (deed: Deed, scene: Scene): Next => {
  switch (deed.do) {
    case 'choose':
      return choose(scene, deed.row);
    case 'type':
      return type(scene, deed.field, deed.text);
    case 'card':
      return typeCard(scene, deed.number);
    case 'press':
      return scene.wasPressed ? 'done' : press(find(scene, deed.at));
    case 'see':
      return find(scene, deed.at) ? 'done' : 'wait';
    case 'bank':
      return atBank(scene, deed.choice);
    case 'trouble':
      return meet(scene, deed.is);
    case 'happen':
      return scene.wasPressed ? 'done' : press(scene.find(`happen ${deed.what}`));
    case 'sheet':
      return scene.wasPressed ? 'done' : press(scene.find(`sheet ${deed.choice}`));
    case 'reload':
      return { kind: 'reload' };
    case 'back':
    case 'hosted':
      return { kind: 'elsewhere' };
  }
};
