const said = new Set<unknown>();

/**
 * Warns the developer once per reason. The text must contain no external data.
 * @param reason distinguishes warnings with the same text
 */
export const warnOnce = (text: string, reason: unknown = text): void => {
  if (said.has(reason)) return;
  said.add(reason);
  console.warn(`connect-checkout: ${text}`);
};
