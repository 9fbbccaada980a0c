import { supportsAdoptingStyleSheets } from 'lit';

/**
 * A picture of the form that is open in a row, without what was typed: it fades where the form was, while that place is
 * kept. Nothing in it can be found, focused or read out.
 */
export const ghostOf = (product: Element, root: ShadowRoot): HTMLElement | undefined => {
  if (!supportsAdoptingStyleSheets) return undefined;
  const ghost = document.createElement('div');
  const inside = ghost.attachShadow({ mode: 'closed' });
  inside.adoptedStyleSheets = root.adoptedStyleSheets;
  inside.append(...[...product.querySelectorAll('.row ~ *')].map((shown) => shown.cloneNode(true)));
  for (const input of inside.querySelectorAll('input')) input.value = input.value.replace(/[^\s/]/g, '•');
  ghost.className = 'ghost';
  ghost.ariaHidden = 'true';
  ghost.inert = true;
  return ghost;
};
