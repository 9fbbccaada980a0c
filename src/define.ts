import { register } from './register.js';

register();

export * from './index.js';
