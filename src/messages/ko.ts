import type { Messages, MoreMessages } from './messages.js';

/** Words that come from elsewhere never carry a particle: its form depends on their last sound. */
export const messages: Messages = {
  paymentMethod: '결제 수단',
  pay: (amount) => `${amount} 결제하기`,
  paying: '결제하는 중…',
  redirecting: '은행 페이지로 이동하는 중…',
  loading: '결제 수단을 불러오는 중',
  optional: '(선택)',
  remember: '다음에도 쓸 수 있게 저장',
  brandFound: (brand) => `${brand} 카드`,
  continueElsewhere: '결제사 페이지에서 이어서 진행합니다',
  help: (label) => `‘${label}’ 도움말`,
  nothingOffered: '이 금액은 여기에서 결제할 수 없습니다.',
  reference: '조회 번호',
  trouble: '문제가 발생했습니다. 잠시 후 다시 시도해 주세요.',
  paid: '결제 완료',
};

export const more: MoreMessages = {
  cardBrand: '결제할 브랜드',
  expires: (expiry) => `유효기간 ${expiry}`,
  expired: (expiry) => `유효기간 만료 ${expiry}`,
  outcomes: {
    pending: '결제를 처리하고 있습니다',
    other: '결제가 완료되지 않았습니다',
  },
  retry: '다시 시도',
  checkFields: (count) => `위에 표시된 항목 ${count}개를 확인해 주세요.`,
  securityCodeAgain: '안전을 위해 보안 코드를 다시 입력해 주세요.',
  sessionExpired: '페이지를 연 지 오래되었습니다. 결제하려면 보안 코드를 다시 입력해 주세요.',
  rowGone: '선택하신 결제 수단은 이 금액에 더 이상 사용할 수 없습니다. 다른 결제 수단을 선택해 주세요.',
  declines: {
    430330: '은행에서 이 결제를 승인하지 않았습니다. 다른 카드를 사용하거나 은행에 문의해 주세요.',
    other: '이 결제가 승인되지 않았습니다. 입력 내용을 확인하거나 다른 결제 수단을 선택해 주세요.',
  },
  errors: {
    network: '연결되어 있지 않습니다. 입력하신 내용은 그대로 있습니다.',
    timeout: '시간이 너무 오래 걸립니다. 입력하신 내용은 그대로 있습니다.',
    merchant: '상점에서 응답하지 않습니다. 입력하신 내용은 그대로 있습니다.',
    'session-expired': '페이지를 연 지 너무 오래되었습니다. 결제하려면 새로고침해 주세요.',
    'session-invalid': '페이지를 연 지 너무 오래되었습니다. 결제하려면 새로고침해 주세요.',
    other: '지금은 결제할 수 없습니다.',
  },
  issues: {
    required: ({ label }) => `결제에 필요한 항목입니다: ${label}.`,
    terms: () => '결제하려면 약관에 동의해 주세요.',
    'too-short': ({ label, minLength }) => `‘${label}’ 항목은 ${minLength}자 이상 입력해 주세요.`,
    'too-short:cardNumber': () => '카드 번호를 확인해 주세요. 빠진 숫자가 있는 것 같습니다.',
    'too-short:cvv': ({ minLength }) => `보안 코드는 ${minLength}자리 숫자입니다.`,
    'too-long': ({ label, maxLength }) => `‘${label}’ 항목은 ${maxLength}자 이하로 입력해 주세요.`,
    'too-long:cardNumber': () => '카드 번호를 확인해 주세요. 숫자가 더 많은 것 같습니다.',
    'too-long:cvv': ({ maxLength }) => `보안 코드는 ${maxLength}자리 숫자입니다.`,
    luhn: () => '카드 번호를 확인해 주세요. 숫자 하나가 맞지 않는 것 같습니다.',
    digits: ({ label }) => `‘${label}’ 항목은 숫자만 입력해 주세요.`,
    expired: () => '유효기간이 지난 카드입니다. 날짜를 확인하거나 다른 카드를 사용해 주세요.',
    'expiry-format': () => '카드에 적힌 대로 월과 연도를 입력해 주세요. 예: 04/29.',
    date: () => '날짜를 일-월-연도 순으로 입력해 주세요. 예: 31-12-1990.',
    'card-refused': ({ brand }) =>
      `${brand ? `${brand} 카드는` : '이 카드는'} 여기에서 사용할 수 없습니다. 다른 카드를 사용해 주세요.`,
    'card-unknown': () => '카드 번호를 확인해 주세요. 확인할 수 없는 카드입니다.',
    email: () => '이메일 주소를 입력해 주세요. 예: name@example.com.',
    iban: () => 'IBAN을 확인해 주세요. 빠졌거나 맞지 않는 문자가 있는 것 같습니다.',
    'fixed-list': ({ label }) => `‘${label}’ 항목을 목록에서 선택해 주세요.`,
    refused: ({ label }) => `‘${label}’ 항목을 확인해 주세요. 승인되지 않았습니다.`,
    other: ({ label }) => `‘${label}’ 항목을 확인해 주세요.`,
  },
};
