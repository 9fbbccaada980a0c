import type { Action } from './actions.js';
import type { Catalogue } from './catalogue.js';
import type { Rules } from './issues.js';
import type { Ports } from './ports.js';
import type { CheckoutState } from './state.js';

/** The part of the store that effects use: they read the state, call the ports and dispatch actions. */
export interface EffectContext {
  readonly ports: Ports;
  readonly state: CheckoutState;
  readonly rules: Rules;
  /**
   * The catalogue of the current list, on screen or loading. Answers that belong to another catalogue are
   * dropped.
   */
  readonly catalogue: Catalogue | undefined;
  dispatch(action: Action): void;
  /** Reports a failure to the consumer and the page. */
  fail(reason: unknown): void;
}
