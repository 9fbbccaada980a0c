/** A move of something that nobody had pressed or typed at. */
export interface Shift {
  /** Milliseconds since the page was opened. */
  readonly at: number;
  /** As Cumulative Layout Shift counts: how much of the screen moved, times how far. */
  readonly value: number;
  /** Whether it followed an input within half a second, and counts for nothing. */
  readonly isExpected: boolean;
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly currentRect: DOMRectReadOnly }[];
}

const TYPE = 'layout-shift';

/** Chromium alone tells of shifts. */
export const tellsShifts = (): boolean => PerformanceObserver.supportedEntryTypes.includes(TYPE);

const touch = (a: DOMRectReadOnly, b: DOMRectReadOnly): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Watches what moves inside an element.
 * @returns how to stop
 */
export const watchShifts = (element: Element, tell: (shift: Shift) => void): (() => void) => {
  if (!tellsShifts()) return () => undefined;
  const observer = new PerformanceObserver((list) => {
    const place = element.getBoundingClientRect();
    for (const { startTime, value, hadRecentInput, sources } of list.getEntries() as LayoutShift[])
      if (sources.some(({ currentRect }) => touch(currentRect, place)))
        tell({ at: startTime, value, isExpected: hadRecentInput });
  });
  observer.observe({ type: TYPE });
  return () => observer.disconnect();
};
