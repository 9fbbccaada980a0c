/** What was loaded for the checkout, by what it is for. */
export interface Weight {
  readonly what: string;
  readonly count: number;
  /** As they came over the network, or from the worker. */
  readonly bytes: number;
}

const kinds = [
  ['The element', /\/(connect-checkout[\w-]*|chunks\/[\w-]+)\.js$/],
  ['The platform', /\/sandbox\/client\//],
  ['Its pictures', /\/sandbox\/assets\//],
  ['The shop', /\/shop\//],
] as const;

const addressOf = ({ name }: PerformanceEntry): string => name.split(/[?#]/)[0]!;

/** The newest requests of this page, which browsers keep a list of. */
export const weigh = (entries: readonly PerformanceResourceTiming[]): readonly Weight[] =>
  kinds.map(([what, pattern]) => {
    const own = entries.filter((entry) => pattern.test(addressOf(entry)));
    const sizes = own.map(({ encodedBodySize, decodedBodySize }) => encodedBodySize || decodedBodySize);
    return { what, count: own.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  });

export const loaded = (): readonly PerformanceResourceTiming[] =>
  performance.getEntriesByType('resource') as PerformanceResourceTiming[];
