import { randomHex } from '../crypto/base64.js';
import type { JsonObject } from '../http/json.js';
import { qrPng } from '../pictures/qr-png.js';
import type { Step, Verdict } from './step.js';

const show = (data: Readonly<Record<string, string>>) =>
  Object.entries(data).map(([key, value]) => ({ key, value }));

/** Bancontact: the consumer scans a code with the app, or enters the card instead. */
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

/** The data that WeChat's own script or app needs; it opens nothing here. */
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

/** Shows the consumer a code to scan or a link to open the app. */
const showQrCode = (
  { world, payment }: Step,
  intent: string,
  more: Readonly<Record<string, string>> = {},
): Verdict => {
  payment.thirdPartySince = world.clock.now();
  return {
    status: 'PENDING_PAYMENT',
    merchantAction: {
      actionType: 'SHOW_TRANSACTION_RESULTS',
      showData: show({ QRCODE: qrPng(intent), URLINTENT: intent, ...more }),
    },
  };
};

/** UPI. */
export const showUpi = (step: Step): Verdict => {
  const { id, money } = step.payment;
  return showQrCode(step, `upi://pay?pa=sandbox@connect&tr=${id}&cu=${money.currencyCode}`);
};

/** WeChat Pay: by a code or link, or by a call from the page or the shop's app. */
export const showWeChatPay = (step: Step): Verdict => {
  const { world, payment, method } = step;
  const type = method?.integrationType;
  if (type !== 'nativeInApp' && type !== 'javaScriptAPI')
    return showQrCode(step, `weixin://wxpay/bizpayurl?pr=${payment.id}`, { WECHAT_PAYMENTID: payment.id });
  payment.thirdPartySince = world.clock.now();
  return {
    status: 'PENDING_PAYMENT',
    merchantAction: { actionType: 'CALL_THIRD_PARTY', thirdPartyData: wechatData(payment.thirdPartySince) },
  };
};
