/**
 * What most checkouts never show, in files of their own, each loaded when something first asks for it. A part exports
 * its views and, as `styles`, what only they need.
 */
export const parts = {
  extras: () => import('./views/extras/index.js'),
};

export type PartName = keyof typeof parts;
export type Part<Name extends PartName> = Awaited<ReturnType<(typeof parts)[Name]>>;
