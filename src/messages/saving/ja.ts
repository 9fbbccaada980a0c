import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: '保存するもの',
  saveCard: 'カードを保存',
  saveAccount: '口座を保存',
  saving: '保存しています…',
  loading: '保存できるものを読み込んでいます',
  nothingOffered: 'ここで保存できるものはありません。',
  unsure:
    '保存されたかどうか、まだ確認できていません。もう一度お試しください。二重に保存されることはありません。',
  sessionExpired: 'このページを開いてから時間が経ちました。まだ何も保存されていません。',
  reload: 'このページを開いてから時間が経ちすぎました。続けるには再読み込みしてください。',
  notNow: '現在保存ができません。',
  gone: '選択されたものは、ここでは保存できなくなりました。別のものをお選びください。',
  refused: '保存できませんでした。入力内容をご確認いただくか、別のカードまたは口座をお使いください。',
  cardRefused: (brand) => `${brand || 'このカード'}はここでは保存できません。別のカードをお使いください。`,
  brand: 'カードブランド',
  required: (label) => `「${label}」が必要です。`,
  terms: '続けるには規約への同意が必要です。',
  savedCard: 'カードを保存しました',
  savedAccount: '口座を保存しました',
  alreadySaved: 'すでに保存されています',
  accounts: '保存したカードと口座',
  none: 'まだ何も保存されていません。',
  addCard: 'カードを追加',
  add: 'カードまたは口座を追加',
  replace: '差し替え',
  takesPlace: (name) => `${name}の代わりになります。`,
  cancel: 'キャンセル',
};

export default words;
