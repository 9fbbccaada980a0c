export * from '../../src/testing/in-page/aim.js';
