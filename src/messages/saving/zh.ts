import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: '要保存的内容',
  saveCard: '保存卡片',
  saveAccount: '保存账户',
  saving: '正在保存…',
  loading: '正在加载可保存的内容',
  nothingOffered: '此处没有可保存的内容。',
  unsure: '我们还不知道是否已保存。请重试，不会重复保存。',
  sessionExpired: '此页面打开时间较长，尚未保存任何内容。',
  reload: '此页面打开时间过长，请重新加载后继续。',
  notNow: '目前无法保存。',
  gone: '所选内容在此处已无法保存，请选择其他内容。',
  refused: '无法保存。请检查信息，或使用其他卡片或账户。',
  cardRefused: (brand) => `此处不能保存${brand ? ` ${brand} 卡` : '此卡'}，请换一张卡。`,
  brand: '卡片品牌',
  required: (label) => `请填写“${label}”。`,
  terms: '请同意条款以继续。',
  savedCard: '您的卡片已保存',
  savedAccount: '您的账户已保存',
  alreadySaved: '此前已保存',
  accounts: '已保存的卡片和账户',
  none: '尚未保存任何内容。',
  addCard: '添加卡片',
  add: '添加卡片或账户',
  replace: '替换',
  takesPlace: (name) => `将替换 ${name}。`,
  cancel: '取消',
};

export default words;
