import type { Deed } from './journey.js';

/** How far a journey is. It is kept for this tab only: what was typed on the way is in no address. */
export interface Position {
  readonly name: string;
  /** From 0; the number of steps where all are done. */
  readonly step: number;
  /** Whether the playground does the steps itself. */
  readonly isPlaying: boolean;
  /** What is done next on a page that is not the playground's. */
  readonly elsewhere?: Deed | undefined;
}

const KEY = 'playground journey';

export const keepPosition = (position: Position): void =>
  sessionStorage.setItem(KEY, JSON.stringify(position));

const read = (): Position | null => JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Position | null;

export const keptPosition = (name: string): Position | undefined => {
  const kept = read();
  return kept?.name === name ? kept : undefined;
};

/** What the playground does on the page that it has led to, if it does the steps itself. */
export const playedElsewhere = (): Deed | undefined => {
  const kept = read();
  return kept?.isPlaying ? kept.elsewhere : undefined;
};

/** The steps that are done once the page is there again, by how it was loaded. */
const loadedBy: Readonly<Partial<Record<Deed['do'], NavigationTimingType>>> = {
  reload: 'reload',
  back: 'back_forward',
  bank: 'navigate',
  hosted: 'navigate',
};

/** Whether this is done on a page of a bank or of the platform, or leaves one. */
export const isElsewhere = (deed: Deed): boolean => ['bank', 'hosted', 'back'].includes(deed.do);

/** Whether coming to the page did this step. */
export const isDoneByLoading = (deed: Deed | undefined): boolean => {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !!deed && loadedBy[deed.do] === entry?.type;
};
