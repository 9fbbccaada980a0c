import { DAY, stamp } from '../clock.js';
import type { PaymentRecord } from '../records/types.js';
import type { WireProduct } from '../catalogue/index.js';

/** 2980 → `29.80`: the platform writes two decimals for every currency. */
const decimal = (amount: number): string =>
  `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;

/** The data for paying by transfer or in a shop. Account and bank are invented. */
export const instructions = (payment: PaymentRecord, { paymentMethod }: WireProduct, now: number) => {
  const reference = payment.id.replace(/\D/g, '').slice(8, 20).padStart(12, '0');
  const common = {
    PAYMENTREFERENCE: reference,
    AMOUNT: `${decimal(payment.money.amount)} ${payment.money.currencyCode}`,
  };
  const due = stamp(now + 7 * DAY).slice(0, 8);
  const data =
    paymentMethod === 'bankTransfer' || paymentMethod === 'invoice'
      ? {
          ...common,
          ACCOUNTHOLDER: 'Connect Sandbox',
          IBAN: 'NL02ABNA0123456789',
          SWIFTCODE: 'ABNANL2A',
          BANKNAME: 'Sandbox Bank',
          CITY: 'Amsterdam',
          COUNTRYDESCRIPTION: 'Netherlands',
        }
      : { ...common, REFERENCENUMBER: reference, EXPIRATIONDATE: due };
  return Object.entries(data).map(([key, value]) => ({ key, value }));
};
