import { decimalAmount } from '../domain/decimal-amount.js';
import { CheckoutError } from '../domain/errors.js';
import type { PaymentsClient } from './google-pay-api.js';
import { googlePay as loadGooglePay } from './google-script.js';
import { windowsCanAnswer } from './opener-policy.js';
import type { MakeWallet } from './wallet.js';

const version = { apiVersion: 2, apiVersionMinor: 0 };

export const googlePay: MakeWallet = ({ acquirerCountry, gateway, networks }, { googlePay: merchant }) => {
  if (!merchant) return undefined;
  const { merchantId, merchantName, gatewayMerchantId } = merchant;
  const card = {
    type: 'CARD',
    parameters: { allowedAuthMethods: ['PAN_ONLY', 'CRYPTOGRAM_3DS'], allowedCardNetworks: networks },
  };
  let client: PaymentsClient;
  const requestFor = (transactionInfo: object) => ({
    ...version,
    allowedPaymentMethods: [
      {
        ...card,
        tokenizationSpecification: {
          type: 'PAYMENT_GATEWAY',
          parameters: { gateway, gatewayMerchantId },
        },
      },
    ],
    merchantInfo: { merchantName, ...(merchantId && { merchantId }) },
    transactionInfo,
  });
  return {
    usable: async () => {
      if (!gatewayMerchantId) throw new CheckoutError('config', 'googlePay.gatewayMerchantId is missing.');
      if (!gateway || !networks.length) return false;
      const [{ PaymentsClient: Client }, canAnswer] = await Promise.all([
        loadGooglePay(),
        windowsCanAnswer(),
      ]);
      if (!canAnswer)
        throw new CheckoutError(
          'wallet',
          'Google Pay cannot answer this page: it needs Cross-Origin-Opener-Policy: same-origin-allow-popups.',
        );
      client = new Client({ environment: merchantId ? 'PRODUCTION' : 'TEST' });
      return (await client.isReadyToPay({ ...version, allowedPaymentMethods: [card] })).result;
    },
    prepare: ({ currency }) =>
      // The price does not matter for what is kept.
      client.prefetchPaymentData?.(
        requestFor({ currencyCode: currency, totalPriceStatus: 'NOT_CURRENTLY_KNOWN' }),
      ),
    pay: async ({ amount = 0, currency, country }, { authorized }) => {
      const asked = client.loadPaymentData(
        requestFor({
          countryCode: acquirerCountry ?? country,
          currencyCode: currency,
          totalPrice: decimalAmount(amount, currency),
          totalPriceStatus: 'FINAL',
        }),
      );
      const data = await asked.catch((error: unknown) => {
        if ((error as { statusCode?: unknown } | null)?.statusCode === 'CANCELED') return undefined;
        throw new CheckoutError('wallet', 'Google Pay did not give a token.', { retryable: true });
      });
      if (data) await authorized(data.paymentMethodData.tokenizationData.token);
    },
    button: (onClick, root, locale) =>
      client.createButton({
        onClick,
        buttonRootNode: root,
        buttonSizeMode: 'fill',
        buttonType: 'pay',
        buttonLocale: locale.slice(0, 2),
      }),
  };
};
