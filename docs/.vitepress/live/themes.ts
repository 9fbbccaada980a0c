/** The themes of `examples/themes`, each for the checkouts inside an element of the class `theme-…`. */
const files: Readonly<Record<string, string>> = import.meta.glob('../../../examples/themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const nameOf = (path: string): string => /([\w-]+)\.css$/.exec(path)![1]!;

const sheets = new Map(Object.entries(files).map(([path, css]) => [nameOf(path), css]));

export const themeNames = [...sheets.keys()].filter((name) => name !== 'page' && name !== 'place');

/** The theme as its file says it. */
export const themeCss = (name: string): string => sheets.get(name) ?? '';

const adopted = new Set<string>();

/** Gives an element's checkout the looks of a theme, and no other. */
export const applyTheme = (element: Element, name: string): void => {
  for (const old of [...element.classList].filter((word) => word.startsWith('theme-')))
    element.classList.remove(old);
  if (!sheets.has(name)) return;
  element.classList.add(`theme-${name}`);
  if (adopted.has(name)) return;
  adopted.add(name);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.theme-${name} { ${themeCss(name)} }`);
  document.adoptedStyleSheets.push(sheet);
};
