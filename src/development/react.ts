/** The development build of `../react.ts`: the same, and warnings in the console. */
import './watch.js';

export * from '../react.js';
