/**
 * Schemes that open a bank's or wallet's app, and nothing else. All others are refused: some run scripts in the page, some
 * reach programs of the system (`ms-msdt:`, `search-ms:`, `smb:`), and any app may have registered the rest.
 */
const ofApps =
  /^(https|alipays?|bankid|bepgenapp|blik|gcash|grab|mbway|mobilepay\w*|momo|paypal|paytmmp|payconiq|phonepe|swish|tez|truemoney|twint[\w-]*|upi|vipps\w*|wechat|weixin):/;

/** The address if it may open a bank's or wallet's app: `weixin://…`, `upi://…`, https. */
export const appLink = (address: string | undefined): string | undefined => {
  try {
    const { href, username } = new URL(address ?? '');
    return ofApps.test(href) && !username ? href : undefined;
  } catch {
    return undefined;
  }
};
