import { applePay } from './apple-pay.js';
import { googlePay } from './google-pay.js';
import type { MakeWallet } from './wallet.js';

export type { ApplePayMerchant, GooglePayMerchant, Wallet, WalletMerchants, WalletSteps } from './wallet.js';

/** By payment product id. */
export const wallets: Readonly<Record<number, MakeWallet>> = { 302: applePay, 320: googlePay };
