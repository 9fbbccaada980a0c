import fc from 'fast-check';

/** A property that has not failed for a while will not: there are thousands of mutants to try. */
fc.configureGlobal({ interruptAfterTimeLimit: 300, markInterruptAsFailure: false });
