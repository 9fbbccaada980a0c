export * from '../../src/testing/in-page/by-role.js';
