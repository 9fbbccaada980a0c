import { decimalAmount } from '../domain/decimal-amount.js';
import { CheckoutError } from '../domain/errors.js';
import { ownEntry } from '../domain/own-entry.js';
import { applePayHere } from './apple-pay-api.js';
import { applePayAnywhere } from './apple-script.js';
import type { MakeWallet } from './wallet.js';

/** The first with everything that is used here: iOS 11, Safari 11. */
const version = 3;

/** The platform writes networks as on cards, Apple as in code: `AmEx` is `amex`, `MasterCard` is `masterCard`. */
const spelling: Readonly<Record<string, string>> = {
  amex: 'amex',
  cartesbancaires: 'cartesBancaires',
  chinaunionpay: 'chinaUnionPay',
  mastercard: 'masterCard',
  vpay: 'vPay',
};
const networkOf = (network: string): string =>
  ownEntry(spelling, network.toLowerCase()) ?? network.toLowerCase();

export const applePay: MakeWallet = ({ acquirerCountry, networks }, { applePay: merchant }) =>
  merchant && {
    usable: async () => {
      if (!merchant.merchantName) throw new CheckoutError('config', 'applePay.merchantName is missing.');
      if (!networks.length) return false;
      if (merchant.anyBrowser) await applePayAnywhere();
      try {
        const api = applePayHere();
        return !!api?.supportsVersion(version) && api.canMakePayments();
      } catch {
        // In a frame, or on a page that came over plain http.
        return false;
      }
    },
    pay: ({ amount = 0, currency, country }, { validate, authorized }) =>
      new Promise((resolve, reject) => {
        const api = applePayHere()!;
        const session = new api(version, {
          countryCode: merchant.acquirerCountry ?? acquirerCountry ?? country,
          currencyCode: currency,
          merchantCapabilities: ['supports3DS'],
          supportedNetworks: networks.map(networkOf),
          total: { label: merchant.merchantName, amount: decimalAmount(amount, currency), type: 'final' },
        });
        session.onvalidatemerchant = ({ validationURL }) => {
          validate(validationURL)
            .then((merchantSession) => session.completeMerchantValidation(merchantSession))
            .catch((error: unknown) => {
              session.abort();
              reject(error);
            });
        };
        session.onpaymentauthorized = ({ payment }) => {
          const complete = (status: number) => session.completePayment({ status });
          authorized(JSON.stringify(payment.token.paymentData)).then(
            (paid) => {
              complete(paid ? api.STATUS_SUCCESS : api.STATUS_FAILURE);
              resolve();
            },
            (error: unknown) => {
              complete(api.STATUS_FAILURE);
              reject(error);
            },
          );
        };
        session.oncancel = () => resolve();
        session.begin();
      }),
  };
