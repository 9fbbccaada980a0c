import type { Deed } from './journey.js';

/** How far a journey is. It is kept for this tab only: what was typed on the way is in no address. */
export interface Position {
  readonly name: string;
  /** From 0; the number of steps where all are done. */
  readonly step: number;
  /** Whether the playground does the steps itself. */
  readonly isPlaying: boolean;
}

const KEY = 'playground journey';

export const keepPosition = (position: Position): void =>
  sessionStorage.setItem(KEY, JSON.stringify(position));

export const keptPosition = (name: string): Position | undefined => {
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Position | null;
  return kept?.name === name ? kept : undefined;
};

/** The steps that are done once the page is there again, by how it was loaded. */
const loadedBy: Readonly<Partial<Record<Deed['do'], NavigationTimingType>>> = {
  reload: 'reload',
  back: 'back_forward',
  bank: 'navigate',
  hosted: 'navigate',
};

/** Whether coming to the page did this step. */
export const isDoneByLoading = (deed: Deed | undefined): boolean => {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !!deed && loadedBy[deed.do] === entry?.type;
};
