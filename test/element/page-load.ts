/**
 * Delays the tests of every file until its page has loaded. If a file ends earlier, the runner opens the next page while
 * this one is loading; WebKit's driver then never answers the first of the two commands, and the run fails after two minutes.
 */
before(
  () =>
    document.readyState === 'complete' ||
    new Promise<unknown>((resolve) => addEventListener('load', resolve, { once: true })),
);
