/** The development build of `../define.ts`: the same, and warnings in the console. */
import './watch.js';

export * from '../define.js';
