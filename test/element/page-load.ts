/**
 * In front of every file of tests: they begin once their page has loaded. WebKit's driver never answers the command that
 * opened a page where another one is opened before that, and the run fails two minutes later.
 */
before(
  () =>
    document.readyState === 'complete' ||
    new Promise<unknown>((resolve) => addEventListener('load', resolve, { once: true })),
);
