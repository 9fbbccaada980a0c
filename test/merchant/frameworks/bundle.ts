/** Nothing yet. */
export const bundleFrameworks = (_folder: string): void => undefined;
