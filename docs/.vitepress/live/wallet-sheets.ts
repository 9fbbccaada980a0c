import { html, render } from 'lit';
import type { ConnectCheckout } from '../../../src/index.js';

/* Apple's and Google's parts of a page, played: their sheets ask nobody, and what they seal is worth nothing. */

/** What the shop says of itself to the wallets. */
export const walletMerchants = {
  applePay: { merchantName: 'Your shop' },
  googlePay: { merchantName: 'Your shop', gatewayMerchantId: '1001' },
} as const satisfies Pick<ConnectCheckout, 'applePay' | 'googlePay'>;

/** @returns whether the consumer agreed */
const openSheet = (wallet: string): Promise<boolean> =>
  new Promise((resolve) => {
    const sheet = document.createElement('dialog');
    sheet.className = 'wallet-sheet';
    sheet.ariaLabel = wallet;
    render(
      html`<form method="dialog">
        <p><strong>${wallet}</strong></p>
        <p>Here is the wallet’s own sheet. This one is played: nothing is charged.</p>
        <p class="buttons">
          <button value="pay" data-switch="sheet pay">Confirm</button>
          <button value="cancel" data-switch="sheet cancel">Cancel</button>
        </p>
      </form>`,
      sheet,
    );
    sheet.addEventListener('close', () => {
      sheet.remove();
      resolve(sheet.returnValue === 'pay');
    });
    document.querySelector('connect-playground')!.append(sheet);
    sheet.showModal();
  });

type Handler = ((event: object) => void) | null;

/** As much of Apple's class as a page needs. */
class PlayedApplePaySession {
  static readonly STATUS_SUCCESS = 0;
  static readonly STATUS_FAILURE = 1;
  static supportsVersion = (): boolean => true;
  static canMakePayments = (): boolean => true;
  onvalidatemerchant: Handler = null;
  onpaymentauthorized: Handler = null;
  oncancel: Handler = null;

  begin(): void {
    const validationURL = 'https://apple-pay-gateway.apple.com/paymentservices/startSession';
    queueMicrotask(() => this.onvalidatemerchant?.({ validationURL }));
  }

  completeMerchantValidation(): void {
    const paymentData = { data: 'played', version: 'EC_v1' };
    void openSheet('Apple Pay').then((agreed) =>
      agreed ? this.onpaymentauthorized?.({ payment: { token: { paymentData } } }) : this.oncancel?.({}),
    );
  }

  completePayment(): void {}
  abort(): void {}
}

/** As much of Google's class as a page needs. */
class PlayedPaymentsClient {
  isReadyToPay = (): Promise<object> => Promise.resolve({ result: true });

  async loadPaymentData(): Promise<object> {
    if (await openSheet('Google Pay'))
      return { paymentMethodData: { tokenizationData: { token: '{"signature":"played"}' } } };
    throw Object.assign(new Error('The sheet was closed.'), { statusCode: 'CANCELED' });
  }

  createButton({ onClick }: { readonly onClick: () => void }): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Google Pay';
    const looks = { inlineSize: '100%', blockSize: '48px', borderRadius: '6px', border: '0' };
    Object.assign(button.style, looks, { background: '#1f1f1f', color: '#fff', font: '500 1rem system-ui' });
    button.addEventListener('click', onClick);
    return button;
  }
}

/** Before the checkout is loaded, as the wallets' scripts are. */
export const bringWallets = (): void =>
  void Object.assign(globalThis, {
    ApplePaySession: PlayedApplePaySession,
    google: { payments: { api: { PaymentsClient: PlayedPaymentsClient } } },
  });
