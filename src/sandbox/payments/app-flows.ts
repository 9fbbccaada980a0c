import { randomHex } from '../crypto/base64.js';
import type { JsonObject } from '../http/json.js';
import { qrPng } from '../pictures/qr-png.js';
import type { Step, Verdict } from './step.js';

const show = (data: Readonly<Record<string, string>>) =>
  Object.entries(data).map(([key, value]) => ({ key, value }));

/** Bancontact: the consumer scans a code with the app, or fills in the card after all. */
export const showBancontactForm = ({ world, payment, product }: Step): Verdict => {
  payment.thirdPartySince = world.clock.now();
  const intent = `BEPGenApp://DoTx?TransId=${payment.id}`;
  return {
    status: 'PENDING_COMPLETION',
    merchantAction: {
      actionType: 'SHOW_FORM',
      formFields: product.fields ?? [],
      redirectData: { RETURNMAC: payment.returnMac },
      showData: show({ URLINTENT: intent, QRCODE: qrPng(intent) }),
    },
  };
};

/** What WeChat's own script or app needs to ask for the payment; opens nothing here. */
const wechatData = (now: number): JsonObject => ({
  paymentProduct863: {
    appId: 'wx-sandbox',
    nonceStr: randomHex(),
    packageSign: 'Sign=WXPay',
    paySign: randomHex().toUpperCase(),
    prepayId: `wx${randomHex()}`,
    signType: 'MD5',
    timeStamp: String(Math.trunc(now / 1000)),
  },
});

/** WeChat Pay and UPI: the consumer's app is told by a code to scan, a link to follow, or a call from the page. */
export const showQrCode = ({ world, payment, product, method }: Step): Verdict => {
  const now = world.clock.now();
  payment.thirdPartySince = now;
  const type = method?.integrationType;
  if (type === 'nativeInApp' || type === 'javaScriptAPI')
    return {
      status: 'PENDING_PAYMENT',
      merchantAction: { actionType: 'CALL_THIRD_PARTY', thirdPartyData: wechatData(now) },
    };
  const intent =
    product.id === 863
      ? `weixin://wxpay/bizpayurl?pr=${payment.id}`
      : `upi://pay?pa=sandbox@connect&tr=${payment.id}&cu=${payment.money.currencyCode}`;
  return {
    status: 'PENDING_PAYMENT',
    merchantAction: {
      actionType: 'SHOW_TRANSACTION_RESULTS',
      showData: show({
        QRCODE: qrPng(intent),
        URLINTENT: intent,
        ...(product.id === 863 && { WECHAT_PAYMENTID: payment.id }),
      }),
    },
  };
};
