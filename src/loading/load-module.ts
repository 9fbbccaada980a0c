/** A page that holds scripts against digests knows them by their addresses. */
const holdsDigests = (): boolean =>
  [...(globalThis.document?.querySelectorAll('script[type=importmap]') ?? [])].some(({ textContent }) =>
    textContent.includes('"integrity"'),
  );

/**
 * Loads a module of ours that is a file of its own. Where the file does not come, it is asked for once more, in Firefox under
 * another address: it keeps the failure of an import for as long as the page is there. Where scripts are held against
 * digests, no other address will do.
 *
 * @param load imports the module
 * @param name one of its exports, by which it is known
 * @throws what `import` throws of the last request
 */
export const loadModule = async <Module extends object>(
  load: () => Promise<Module>,
  name: keyof Module & string,
): Promise<Module> => {
  try {
    return await load();
  } catch (failure) {
    // WebKit keeps a failure until this task is over.
    await new Promise((resolve) => setTimeout(resolve));
    const words = String(failure);
    const address = /^TypeError: error loading dynamically imported module: (\S+\.js)\b/.exec(words)?.[1];
    if (!address || holdsDigests()) return load();
    const file = (await import(
      /* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ `${address}?again=${Date.now()}`
    )) as Module;
    // A bundler may have put the module into a file with others.
    return name in file ? file : load();
  }
};
