import { type Canary, type Secrets, watch } from '../canary/canary.js';

/** What tests ask of a page; in every document, under one global. */
export interface InPage {
  /** By role and accessible name, through shadow roots, visible ones only; the name may end in `…`. */
  find(role: Role, name: string): Element | null;
  /** Starts to watch for what will be typed. */
  watch(secrets: Secrets): void;
  leaks(): Promise<readonly unknown[]>;
  held(): number;
  /** What the page's Content-Security-Policy refused since this was installed. */
  readonly violations: readonly string[];
  /** Everything a person reads, shadow roots included. */
  text(): string;
  focused(): { readonly tag: string; readonly name: string };
}

export type Role = 'textbox' | 'button' | 'radio' | 'checkbox' | 'heading' | 'alert' | 'link' | 'combobox';

const selectors: Record<Role, string> = {
  textbox: 'input:not([type=radio]):not([type=checkbox]):not([type=hidden]), textarea',
  button: 'button, input[type=submit], [role=button]',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  heading: 'h1, h2, h3, h4',
  alert: '[role=alert]',
  link: 'a[href]',
  combobox: 'select',
};

type Root = Document | ShadowRoot;

const roots = (root: Root = document): Root[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
];

/** Text as it is shown: slots show what is put into them. */
const textOf = (node: Node): string => {
  if (node instanceof HTMLSlotElement && node.assignedNodes().length)
    return node.assignedNodes().map(textOf).join('');
  if (node instanceof Element && node.matches('[aria-hidden=true], noscript, script, style')) return '';
  if (node instanceof HTMLImageElement) return node.alt;
  if (node instanceof Text) return node.data;
  return [...node.childNodes].map(textOf).join('');
};

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

const nameOf = (element: Element): string => {
  const root = element.getRootNode() as Root;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const byId = ids.map((id) => root.getElementById(id)).filter((node) => !!node);
  const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
  const sources = byId.length ? byId : labels;
  return tidy(
    element.getAttribute('aria-label') ?? (sources.length ? sources.map(textOf).join(' ') : textOf(element)),
  );
};

const isVisible = (element: Element) =>
  !!element.getClientRects().length && !element.closest('[inert], [aria-hidden=true]');

const activeIn = (root: Root): Element | null => {
  const active = root.activeElement;
  return active?.shadowRoot ? (activeIn(active.shadowRoot) ?? active) : active;
};

export const install = (): InPage => {
  let canary: Canary | undefined;
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`),
  );
  return {
    find: (role, name) =>
      roots()
        .flatMap((root) => [...root.querySelectorAll(selectors[role])])
        .filter(isVisible)
        .find((element) =>
          name.endsWith('…') ? nameOf(element).startsWith(name.slice(0, -1)) : nameOf(element) === name,
        ) ?? null,
    watch(secrets) {
      canary?.stop();
      canary = watch(secrets);
    },
    leaks: async () => (await canary?.leaks()) ?? ['nobody watched'],
    held: () => canary?.held() ?? -1,
    violations,
    text: () =>
      roots()
        .map((root) =>
          tidy([...(root instanceof Document ? [root.body] : root.childNodes)].map(textOf).join(' ')),
        )
        .join(' '),
    focused: () => {
      const active = activeIn(document);
      return { tag: active?.localName ?? '', name: active ? nameOf(active) : '' };
    },
  };
};
