/**
 * Chromium shows Google's sheet itself. In other browsers it is a window, which has to be able to answer the page: a
 * `Cross-Origin-Opener-Policy` that parts the two makes it look closed as soon as it opens.
 */
const needsWindow = (): boolean => !('userAgentData' in navigator);

/** The policies under which a window of another site can still answer. */
const open = /^(unsafe-none|same-origin-allow-popups)?\s*(;|$)/;

/**
 * Whether a window that this page opens can answer it, as far as can be told: scripts cannot read the page's policy, so
 * the page's own headers are asked for.
 */
export const windowsCanAnswer = async (): Promise<boolean> => {
  if (!needsWindow()) return true;
  try {
    const { headers } = await fetch(location.href, {
      method: 'HEAD',
      cache: 'force-cache',
      redirect: 'error',
    });
    return open.test(headers.get('Cross-Origin-Opener-Policy') ?? '');
  } catch {
    // The page's policy may forbid the request; nothing is known then.
    return true;
  }
};
