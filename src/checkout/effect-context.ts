import type { Action } from './actions.js';
import type { Catalogue } from './catalogue.js';
import type { Rules } from './issues.js';
import type { Ports } from './ports.js';
import type { CheckoutState } from './state.js';

/** What effects may use of the store: they read the state, ask the world, and dispatch what comes of it. */
export interface EffectContext {
  readonly ports: Ports;
  readonly state: CheckoutState;
  readonly rules: Rules;
  /** Of the list on screen or on its way there; an answer that belongs to another one is dropped. */
  readonly catalogue: Catalogue | undefined;
  dispatch(action: Action): void;
  /** Something failed: tells the consumer and the page. */
  fail(reason: unknown): void;
}
