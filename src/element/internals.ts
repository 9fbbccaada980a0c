/**
 * The element's internals. DOMs that tests simulate, such as jsdom and happy-dom, lack some or all of them: the element
 * works there without custom states, and is no control of a form.
 */
export const internalsOf = (element: HTMLElement): ElementInternals => {
  const internals = ((element.attachInternals as (() => ElementInternals) | undefined)?.call(element) ??
    {}) as { states?: unknown };
  internals.states ??= new Set<string>();
  return internals as ElementInternals;
};
