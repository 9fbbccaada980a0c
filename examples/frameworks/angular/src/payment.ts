import { CUSTOM_ELEMENTS_SCHEMA, Component } from '@angular/core';
import 'connect-checkout/define';
import type { PaymentResultEvent } from 'connect-checkout';

@Component({
  selector: 'shop-payment',
  // Lets Angular accept a tag that it did not define.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <connect-checkout
      session-url="/api/session"
      payment-url="/api/payments"
      return-url="/"
      [amount]="amount"
      currency="EUR"
      country="NL"
      (payment-result)="tell($event)"
    ></connect-checkout>
  `,
})
export class Payment {
  readonly amount = 2980;

  tell(event: Event): void {
    console.log((event as PaymentResultEvent).detail.status);
  }
}
