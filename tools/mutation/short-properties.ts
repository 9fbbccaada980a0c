import fc from 'fast-check';

/** Ends each property after 300 ms: most failures come early, and there are thousands of mutants to try. */
fc.configureGlobal({ interruptAfterTimeLimit: 300, markInterruptAsFailure: false });
