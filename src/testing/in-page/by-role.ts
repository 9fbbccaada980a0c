/** What is looked for; the names of ARIA, and `summary`, for which it has none. */
export type Role =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'group'
  | 'heading'
  | 'img'
  | 'link'
  | 'listitem'
  | 'radio'
  | 'status'
  | 'summary'
  | 'textbox';

const selectors: Record<Role, string> = {
  alert: '[role=alert]',
  button: 'button, input[type=submit], [role=button]',
  checkbox: 'input[type=checkbox]',
  combobox: 'select, [role=combobox]',
  group: 'fieldset, [role=group]',
  heading: 'h1, h2, h3, h4',
  img: 'img[alt]:not([alt=""]), [role=img]',
  link: 'a[href]',
  listitem: 'li, [role=listitem]',
  radio: 'input[type=radio]',
  status: '[role=status]',
  summary: 'summary',
  textbox: 'input:not([type=radio]):not([type=checkbox]):not([type=hidden]), textarea',
};

export const roles = Object.keys(selectors) as readonly Role[];

export type Root = Document | ShadowRoot;

/** The document and every shadow root in it. */
export const roots = (root: Root = document): Root[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
];

/** Text as it is shown: slots show what is put into them. */
export const textOf = (node: Node): string => {
  if (node instanceof HTMLSlotElement && node.assignedNodes().length)
    return node.assignedNodes().map(textOf).join('');
  if (node instanceof Element && node.matches('[aria-hidden=true], noscript, script, style')) return '';
  if (node instanceof HTMLImageElement) return node.alt;
  if (node instanceof Text) return node.data;
  return [...node.childNodes].map(textOf).join('');
};

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What an attribute refers to by ids, in its order; ids of nothing are left out. */
export const referredBy = (element: Element, attribute: string): Element[] => {
  const root = element.getRootNode() as Root;
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? [];
  return ids.map((id) => root.getElementById(id)).filter((node) => !!node);
};

/** The accessible name, as far as tests need it: ARIA's attributes, labels, a legend, contents. */
export const nameOf = (element: Element): string => {
  const byId = referredBy(element, 'aria-labelledby');
  const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
  const legend = element instanceof HTMLFieldSetElement && element.querySelector(':scope > legend');
  const sources = byId.length ? byId : legend ? [legend] : labels;
  return tidy(
    element.getAttribute('aria-label') ?? (sources.length ? sources.map(textOf).join(' ') : textOf(element)),
  );
};

export const isVisible = (element: Element): boolean =>
  !!element.getClientRects().length && !element.closest('[inert], [aria-hidden=true]');

/** Visible ones of this role, through shadow roots, in document order; a name may end in `…`. */
export const allByRole = (role: Role, name?: string, root: Root = document): Element[] =>
  roots(root)
    .flatMap((root) => [...root.querySelectorAll(selectors[role])])
    .filter(isVisible)
    .filter(
      (element) =>
        name === undefined ||
        (name.endsWith('…') ? nameOf(element).startsWith(name.slice(0, -1)) : nameOf(element) === name),
    );

/** What has the focus, through shadow roots. */
export const activeIn = (root: Root = document): Element | null => {
  const active = root.activeElement;
  return active?.shadowRoot ? (activeIn(active.shadowRoot) ?? active) : active;
};
