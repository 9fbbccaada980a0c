import { CheckoutStore } from '../../src/checkout/store.js';
import type { Notice } from '../../src/checkout/state.js';
import type { Issue } from '../../src/domain/validators/index.js';

/** A store with a verb for each action, as tests speak of them. */
export class DrivenCheckout extends CheckoutStore {
  enter(field: string, value: string): void {
    this.dispatch({ type: 'enter', field, value, rules: this.rules });
  }
  leave(field: string): void {
    this.dispatch({ type: 'leave', field });
  }
  remember(tokenize: boolean): void {
    this.dispatch({ type: 'remember', tokenize });
  }
  chooseBrand(paymentProductId: number): void {
    this.dispatch({ type: 'choose-brand', paymentProductId });
  }
  showAllIssues(): void {
    this.dispatch({ type: 'show-all-issues' });
  }
  setErrors(verdicts: ReadonlyMap<string, Issue>, notice?: Notice): void {
    this.dispatch({ type: 'refuse', verdicts, notice });
  }
  reset(): void {
    this.dispatch({ type: 'reset' });
  }
  wipe(): void {
    this.dispatch({ type: 'wipe' });
  }
}
