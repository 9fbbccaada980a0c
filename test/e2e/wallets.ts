/**
 * Apple's and Google's parts of a page, as far as the page can tell, with a consumer who agrees at once. Each refuses
 * to open outside of a click, as theirs do.
 */
export const wallets = `{
  const inClick = () => {
    if (!navigator.userActivation?.isActive) throw new DOMException('Must be opened in a click.', 'InvalidAccessError');
  };
  window.ApplePaySession = class {
    static STATUS_SUCCESS = 0;
    static STATUS_FAILURE = 1;
    static supportsVersion(version) { return version <= 14; }
    static canMakePayments() { return true; }
    constructor() { inClick(); }
    begin() {
      const validationURL = 'https://apple-pay-gateway.apple.com/paymentservices/startSession';
      setTimeout(() => this.onvalidatemerchant({ validationURL }));
    }
    completeMerchantValidation({ merchantSessionIdentifier }) {
      const paymentData = { data: 'apple:' + merchantSessionIdentifier, version: 'EC_v1' };
      this.onpaymentauthorized({ payment: { token: { paymentData } } });
    }
    completePayment() {}
    abort() {}
  };
  class PaymentsClient {
    async isReadyToPay() { return { result: true }; }
    async loadPaymentData() {
      inClick();
      return { paymentMethodData: { tokenizationData: { token: '{"signature":"google"}' } } };
    }
    createButton({ onClick }) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Pay with Google Pay';
      button.addEventListener('click', onClick);
      return button;
    }
  }
  window.google = { payments: { api: { PaymentsClient } } };
  addEventListener('DOMContentLoaded', () => Object.assign(document.querySelector('connect-checkout'), {
    applePay: { merchantName: 'Morrow & Finch' },
    googlePay: { merchantName: 'Morrow & Finch', gatewayMerchantId: '1001' },
  }));
}`;
