const said = new Set<unknown>();

/**
 * A word to the developer, once for each reason; never with words from outside.
 *
 * @param reason what tells one warning from another of the same text
 */
export const warnOnce = (text: string, reason: unknown = text): void => {
  if (said.has(reason)) return;
  said.add(reason);
  console.warn(`connect-checkout: ${text}`);
};
