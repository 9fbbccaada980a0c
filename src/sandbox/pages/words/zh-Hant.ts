import type { Words } from './words.js';

/** As it is written in Taiwan and in Hong Kong, with the words that both use. */
export const zhHant: Words = {
  acs: {
    title: '確認付款',
    lead: '您的銀行需要確認是您本人付款。',
    go: '進行驗證',
  },
  bank: {
    title: '以 {product} 付款',
    lead: '實際付款時，您的銀行或電子錢包會在這裡請您登入。',
    go: '付款',
  },
  mandate: {
    title: '簽署扣款授權書',
    lead: '您授權商店從您的帳戶扣款。',
    go: '簽署',
  },
  fail: '模擬失敗',
  cancel: '取消',
  merchant: '商店',
  amount: '金額',
  card: '卡片',
  account: '帳戶',
  mandateId: '授權書',
  sandbox: '這是測試頁面，不會實際扣款，結果由您選擇。',
  done: { title: '已完成', text: '您可以關閉此頁面，返回商店。' },
  unknown: { title: '這裡沒有需要處理的事項', text: '此頁面不存在，或已失效。' },
  hostedCheckout: {
    title: '付款',
    reference: '參考編號',
    variant: '頁面樣式',
    back: '返回商店',
    refused: '剛才的付款未完成，請選擇付款方式。',
    paid: { title: '謝謝您', text: '正在通知商店您已付款。' },
  },
  hostedMandate: { wrongIban: '請確認 IBAN，似乎有一個字元不對或遺漏。' },
  notBuilt: { title: '結帳頁面尚未建置', text: '請執行 npm run build，然後重新載入此頁面。' },
};
