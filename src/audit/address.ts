/** @returns undefined where the text is no address */
export const resolve = (text: string, base?: URL): URL | undefined =>
  URL.canParse(text, base?.href) ? new URL(text, base) : undefined;
