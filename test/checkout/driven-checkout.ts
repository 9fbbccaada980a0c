import * as paying from '../../src/checkout/paying/index.js';
import { PayingFile } from '../../src/checkout/paying-file.js';
import type { Ports } from '../../src/checkout/ports.js';
import { CheckoutStore } from '../../src/checkout/store.js';
import type { Notice } from '../../src/checkout/state.js';
import type { Issue } from '../../src/domain/validators/index.js';

/** A store with a verb for each action, as tests speak of them; the file of paying is there from the start. */
export class DrivenCheckout extends CheckoutStore {
  constructor(ports: Ports, payingFile = new PayingFile(() => Promise.resolve())) {
    super(ports, payingFile);
    payingFile.provide(paying);
  }
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
