/** Letters that a reader takes for those of another language, and still understands. */
const letters: Readonly<Record<string, string>> = { a: 'å', e: 'é', i: 'ï', o: 'ø', u: 'ü', y: 'ÿ' };

const translated = (text: string): string => text.replace(/[aeiouy]/g, (letter) => letters[letter]!);

const isText = (node: Node): node is Text => node instanceof Text;

/** As browsers' translators do: other elements around other words, in place of the page's own text. */
const replace = (text: Text): void => {
  if (!/[aeiouy]/.test(text.data) || text.parentElement?.closest('style, script, font')) return;
  const outer = document.createElement('font');
  const inner = document.createElement('font');
  inner.textContent = translated(text.data);
  outer.append(inner);
  text.replaceWith(outer);
};

const textsIn = (node: Node): readonly Text[] =>
  isText(node) ? [node] : [...node.childNodes].flatMap(textsIn);

/**
 * Rewrites the text of an element with a shadow root, and what comes later.
 * @returns how to stop
 */
export const translate = (element: Element): (() => void) => {
  const root = element.shadowRoot ?? element;
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      for (const node of type === 'characterData' ? [target] : addedNodes) textsIn(node).forEach(replace);
    // What it wrote itself is no news.
    observer.takeRecords();
  });
  textsIn(root).forEach(replace);
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  return () => observer.disconnect();
};
