import fc from 'fast-check';

/**
 * Ends each property after five seconds, however busy the machine is: most failures come early, and there are thousands
 * of mutants to try.
 */
fc.configureGlobal({ interruptAfterTimeLimit: 5_000, markInterruptAsFailure: false });
