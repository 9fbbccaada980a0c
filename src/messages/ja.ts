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
  reference: '照会番号',
  trouble: '問題が発生しました。しばらくしてからもう一度お試しください。',
  unsure:
    'お支払いが完了したかどうか、まだ確認できていません。もう一度お試しください。二重に請求されることはありません。',
  paid: 'お支払いが完了しました',
};

export const more: MoreMessages = {
  nothingOffered: 'この金額はこちらではお支払いいただけません。',
  mostUsed: 'よく使われる銀行',
  otherBanks: 'その他の銀行',
  banksFound: (count) => `該当する銀行: ${count}`,
  noBank: '該当する銀行が見つかりません。',
  notLoaded: '読み込めませんでした。',
  payWith: (name) => `${name}で支払う`,
  privacyPolicy: 'プライバシーポリシー',
  close: '閉じる',
  reveal: (label) => `${label}を表示`,
  cardBrand: 'ご利用のブランド',
  expires: (expiry) => `有効期限 ${expiry}`,
  expired: (expiry) => `有効期限切れ ${expiry}`,
  outcomes: {
    pending: [
      'お支払いを確認しています',
      'ほかにお手続きはありません。もう一度お支払いいただく必要はありません。',
    ],
    review: [
      'お支払いを審査しています',
      'ショップがお支払いを確認してから受け付けます。もう一度お支払いいただく必要はありません。',
    ],
    verified: ['情報を確認しました', '請求は行われていません。'],
    disputed: [
      'お支払いに異議申し立てがあります',
      '銀行がこのお支払いを調査しています。状況は銀行にお問い合わせください。',
    ],
    reversed: [
      'お支払いが取り消されました',
      '金額はお手元に戻ります。ご注文を引き続き希望される場合は、ショップにお問い合わせください。',
    ],
    refunding: ['返金を処理しています', 'お支払い元に返金されます。数日かかることがあります。'],
    refunded: ['返金済み', 'お支払い元に返金されました。'],
  },
  retry: 'もう一度試す',
  checkFields: (count) => `上に示した${count}か所の項目をご確認ください。`,
  securityCodeAgain: '安全のため、セキュリティコードをもう一度入力してください。',
  sessionExpired: 'このページを開いてから時間が経ちました。お支払いはまだ行われていません。',
  rowGone: '選択されたお支払い方法は、この金額ではご利用いただけなくなりました。別の方法をお選びください。',
  declines: {
    430330:
      'カード会社または銀行の承認が得られませんでした。別のカードをお試しいただくか、発行元にお問い合わせください。',
    cancelled:
      'このお支払いはキャンセルされました。もう一度お試しいただくか、別のお支払い方法をお選びください。',
    denied:
      'ショップはこのお支払いを受け付けられません。別のお支払い方法を選ぶか、ショップにお問い合わせください。',
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
  action: {
    title: 'あと一歩です',
    transfer: '次の情報でお支払いください。',
    scan: 'アプリでこのコードを読み取ってください。',
    scanLink: 'このコードをスマートフォンで読み取ってください。',
    byNumber: 'カード番号で支払う',
    openApp: 'アプリを開く',
    waiting: (time) => `お支払いを待っています（${time}まで）。`,
    waitedLong: 'お支払いはまだ確認できていません。',
    copy: 'コピー',
    copied: 'コピーしました',
    print: '印刷',
    reference: '参照番号',
    amount: '金額',
    accountHolder: '口座名義',
    bank: '銀行',
    city: '都市',
    country: '国',
    payBefore: '支払期限',
  },
};
