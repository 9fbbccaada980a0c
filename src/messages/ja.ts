import type { Messages, MoreMessages } from './messages.js';

export const messages: Messages = {
  paymentMethod: 'お支払い方法',
  pay: (amount) => `${amount}を支払う`,
  paying: 'お支払いを処理しています…',
  redirecting: '銀行のページに移動しています…',
  loading: 'お支払い方法を読み込んでいます',
  optional: '（任意）',
  remember: '次回のために保存する',
  brandFound: (brand) => `${brand}カード`,
  continueElsewhere: '提供会社のページでお手続きを続けます',
  help: (label) => `「${label}」とは`,
  nothingOffered: 'この金額はこちらではお支払いいただけません。',
  reference: '照会番号',
  trouble: '問題が発生しました。しばらくしてからもう一度お試しください。',
  paid: 'お支払いが完了しました',
};

export const more: MoreMessages = {
  mostUsed: 'よく使われる銀行',
  otherBanks: 'その他の銀行',
  banksFound: (count) => `該当する銀行: ${count}`,
  noBank: '該当する銀行が見つかりません。',
  notLoaded: '読み込めませんでした。',
  payWith: (name) => `${name}で支払う`,
  privacyPolicy: 'プライバシーポリシー',
  close: '閉じる',
  cardBrand: 'ご利用のブランド',
  expires: (expiry) => `有効期限 ${expiry}`,
  expired: (expiry) => `有効期限切れ ${expiry}`,
  outcomes: {
    pending: 'お支払いを確認しています',
    other: 'お支払いは完了していません',
  },
  retry: 'もう一度試す',
  checkFields: (count) => `上に示した${count}か所の項目をご確認ください。`,
  securityCodeAgain: '安全のため、セキュリティコードをもう一度入力してください。',
  sessionExpired:
    'このページを開いてから時間が経ちました。お支払いにはセキュリティコードをもう一度入力してください。',
  rowGone: '選択されたお支払い方法は、この金額ではご利用いただけなくなりました。別の方法をお選びください。',
  declines: {
    430330:
      'カード会社または銀行の承認が得られませんでした。別のカードをお試しいただくか、発行元にお問い合わせください。',
    other:
      'このお支払いは承認されませんでした。入力内容をご確認いただくか、別のお支払い方法をお選びください。',
  },
  errors: {
    network: '接続がありません。入力した内容は残っています。',
    timeout: '応答に時間がかかっています。入力した内容は残っています。',
    merchant: 'ショップから応答がありません。入力した内容は残っています。',
    'session-expired':
      'このページを開いてから時間が経ちすぎました。お支払いにはページを再読み込みしてください。',
    'session-invalid':
      'このページを開いてから時間が経ちすぎました。お支払いにはページを再読み込みしてください。',
    other: '現在お支払いができません。',
  },
  issues: {
    required: ({ label }) => `お支払いには「${label}」が必要です。`,
    terms: () => 'お支払いには規約への同意が必要です。',
    'too-short': ({ label, minLength }) => `「${label}」は${minLength}文字以上で入力してください。`,
    'too-short:cardNumber': () => 'カード番号をご確認ください。桁数が足りないようです。',
    'too-short:cvv': ({ minLength }) => `セキュリティコードは${minLength}桁です。`,
    'too-long': ({ label, maxLength }) => `「${label}」は${maxLength}文字以内で入力してください。`,
    'too-long:cardNumber': () => 'カード番号をご確認ください。桁数が多いようです。',
    'too-long:cvv': ({ maxLength }) => `セキュリティコードは${maxLength}桁です。`,
    luhn: () => 'カード番号をご確認ください。数字が一つ違っているようです。',
    digits: ({ label }) => `「${label}」は数字のみで入力してください。`,
    expired: () => 'このカードは有効期限が過ぎています。日付をご確認いただくか、別のカードをご利用ください。',
    'expiry-format': () => 'カードに記載のとおり、月と年を入力してください（例：04/29）。',
    date: () => '日付を日・月・年の順に入力してください（例：31-12-1990）。',
    'card-refused': ({ brand }) =>
      `${brand || 'このカード'}はこちらではご利用いただけません。別のカードをご利用ください。`,
    'card-unknown': () => 'カード番号をご確認ください。このカードは確認できませんでした。',
    email: () => 'メールアドレスを入力してください（例：name@example.com）。',
    iban: () => 'IBANをご確認ください。文字が一つ足りないか、違っているようです。',
    'fixed-list': ({ label }) => `「${label}」を一覧からお選びください。`,
    refused: ({ label }) => `「${label}」をご確認ください。承認されませんでした。`,
    other: ({ label }) => `「${label}」をご確認ください。`,
  },
};
