import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: '要儲存的項目',
  saveCard: '儲存卡片',
  saveAccount: '儲存帳戶',
  saving: '正在儲存…',
  loading: '正在載入可儲存的項目',
  nothingOffered: '這裡沒有可儲存的項目。',
  unsure: '我們還無法確認是否已儲存。請再試一次，不會重複儲存。',
  sessionExpired: '此頁面已開啟很久，尚未儲存任何項目。',
  reload: '此頁面開啟過久，請重新載入後繼續。',
  notNow: '目前無法儲存。',
  gone: '您選擇的項目已無法在這裡儲存，請選擇其他項目。',
  refused: '無法儲存。請確認資料，或改用其他卡片或帳戶。',
  cardRefused: (brand) => `這裡無法儲存${brand ? ` ${brand} 卡` : '此卡片'}，請改用其他卡片。`,
  brand: '卡別',
  required: (label) => `請填寫「${label}」。`,
  terms: '請先同意條款再繼續。',
  savedCard: '您的卡片已儲存',
  savedAccount: '您的帳戶已儲存',
  alreadySaved: '先前已儲存',
  accounts: '已儲存的卡片和帳戶',
  none: '尚未儲存任何項目。',
  addCard: '新增卡片',
  add: '新增卡片或帳戶',
  replace: '更換',
  takesPlace: (name) => `將取代 ${name}。`,
  cancel: '取消',
};

export default words;
