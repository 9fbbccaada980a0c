/** A page that holds scripts against digests knows them by their addresses. */
const holdsDigests = (): boolean =>
  [...document.querySelectorAll('script[type=importmap]')].some(({ textContent }) =>
    textContent.includes('"integrity"'),
  );

interface WithDefault {
  readonly default: unknown;
}

const hasDefault = (value: unknown): value is WithDefault =>
  typeof value === 'object' && value !== null && 'default' in value;

/**
 * Asks for a module again whose file could not be had. Firefox keeps a failure for as long as the page is there; under
 * another address, the file is another module, which is asked for. Where scripts are held against digests, no other
 * address will do.
 *
 * @param failure what the browser said of the import, with the address in it
 * @returns the module; its exports may be all that one export of the file holds, where that is shared with others
 * @throws the same failure where there is no other way
 */
export const importAgain = async <Module extends WithDefault>(failure: unknown): Promise<Module> => {
  const address = /https?:\S+\.js\b/.exec(String(failure))?.[0];
  if (!address || holdsDigests()) throw failure;
  const file: unknown = await import(
    /* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ `${address}?again=${Date.now()}`
  );
  const module = hasDefault(file) ? file : Object.values(file as object).find(hasDefault);
  return module as Module;
};
