/** The development build of `../index.ts`: the same, and warnings in the console. */
import './watch.js';

export * from '../index.js';
