import type { rareParts } from './rare-parts.js';

/**
 * What most checkouts never show, in files of their own, each loaded when something first asks for it. A part exports
 * its views and, as `styles`, what only they need. The extras bring the list of all others: their addresses would
 * weigh on every first load.
 */
export const parts = {
  extras: () => import('./views/extras/index.js'),
};

type Parts = typeof parts & typeof rareParts;
export type PartName = keyof Parts;
export type Part<Name extends PartName> = Awaited<ReturnType<Parts[Name]>>;
/** What each table has of them. */
export type PartLoaders = Readonly<Record<PartName, (() => Promise<unknown>) | undefined>>;
