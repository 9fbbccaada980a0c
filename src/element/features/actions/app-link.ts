/** Schemes that would run or show something in the page instead of opening an app. */
const inPage = /^(javascript|data|blob|file|vbscript|about|filesystem|view-source|http):/i;

/** The address if it may open a bank's or wallet's app: `weixin://…`, `upi://…`, https. */
export const appLink = (address: string | undefined): string | undefined => {
  try {
    const { href } = new URL(address ?? '');
    return inPage.test(href) ? undefined : href;
  } catch {
    return undefined;
  }
};
