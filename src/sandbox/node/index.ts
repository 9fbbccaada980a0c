export { type Control, type ControlOptions, type RunningSandbox, type ServeOptions, serve } from './serve.js';
