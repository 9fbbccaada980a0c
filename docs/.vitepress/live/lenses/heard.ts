import { nameOf, tidy, textOf } from '../../../../src/testing/in-page/by-role.js';

const LIVE = '[role=alert], [role=status], [aria-live]:not([aria-live=off])';

/** What a screen reader is told, in order: what got the focus, and what was announced. */
export interface Told {
  readonly kind: 'focus' | 'alert' | 'status';
  readonly text: string;
}

/** Screen readers' own words for what an element is, about as they all say them. */
const kindOf = (element: Element): string => {
  if (element.matches('[role=combobox]')) return 'combo box';
  if (element.matches('input[type=radio]')) return 'radio button';
  if (element.matches('input[type=checkbox]')) return 'check box';
  if (element.matches('input, textarea')) return 'edit';
  if (element.matches('select')) return 'list';
  if (element.matches('button')) return 'button';
  if (element.matches('h1, h2, h3')) return 'heading';
  return element.getAttribute('role') ?? '';
};

const flagsOf = (element: Element): readonly string[] => [
  ...(element instanceof HTMLInputElement && element.required ? ['required'] : []),
  ...(element.getAttribute('aria-required') === 'true' ? ['required'] : []),
  ...(element.getAttribute('aria-invalid') === 'true' ? ['invalid entry'] : []),
  ...(element instanceof HTMLInputElement && element.checked ? ['checked'] : []),
];

const descriptionOf = (element: Element): string => {
  const root = element.getRootNode() as ShadowRoot;
  const ids = element.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  return tidy(
    ids
      .map((id) => root.getElementById(id))
      .map((node) => (node ? textOf(node) : ''))
      .join(' '),
  );
};

const focused = (element: Element): string =>
  [nameOf(element), kindOf(element), ...flagsOf(element), descriptionOf(element)].filter(Boolean).join(', ');

/** The live regions that a change is in, or that came with it. */
const regionsOf = ({ target, addedNodes }: MutationRecord): readonly Element[] => {
  const around = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
  const within = [...addedNodes].flatMap((node) =>
    node instanceof Element ? [...(node.matches(LIVE) ? [node] : []), ...node.querySelectorAll(LIVE)] : [],
  );
  return around ? [around, ...within] : within;
};

/**
 * Listens at a checkout.
 * @returns how to stop
 */
export const hear = (checkout: Element, tell: (told: Told) => void): (() => void) => {
  const root = checkout.shadowRoot!;
  const onFocus = (event: Event) => {
    const [element] = event.composedPath();
    if (element instanceof Element) tell({ kind: 'focus', text: focused(element) });
  };
  const observer = new MutationObserver((changes) => {
    for (const region of new Set(changes.flatMap(regionsOf))) {
      const text = tidy(textOf(region));
      const kind = region.matches('[role=alert], [aria-live=assertive]') ? 'alert' : 'status';
      if (text) tell({ kind, text });
    }
  });
  root.addEventListener('focusin', onFocus);
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  return () => {
    root.removeEventListener('focusin', onFocus);
    observer.disconnect();
  };
};
