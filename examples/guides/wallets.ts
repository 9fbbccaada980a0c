import 'connect-checkout/define';

const checkout = document.querySelector('connect-checkout')!;

checkout.applePay = { merchantName: 'Your shop' };
checkout.googlePay = {
  merchantName: 'Your shop',
  gatewayMerchantId: 'your merchant id on the platform',
  merchantId: 'your id at Google',
};
