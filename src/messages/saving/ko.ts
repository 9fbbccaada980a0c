import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: '저장할 항목',
  saveCard: '카드 저장',
  saveAccount: '계좌 저장',
  saving: '저장 중…',
  loading: '저장할 수 있는 항목을 불러오는 중',
  nothingOffered: '여기에서 저장할 수 있는 항목이 없습니다.',
  unsure: '저장되었는지 아직 확인되지 않았습니다. 다시 시도해 주세요. 두 번 저장되지 않습니다.',
  sessionExpired: '페이지를 연 지 오래되었습니다. 아직 저장된 것은 없습니다.',
  reload: '페이지를 연 지 너무 오래되었습니다. 계속하려면 새로고침해 주세요.',
  notNow: '지금은 저장할 수 없습니다.',
  gone: '선택하신 항목은 여기에서 더 이상 저장할 수 없습니다. 다른 항목을 선택해 주세요.',
  refused: '저장하지 못했습니다. 입력 내용을 확인하거나 다른 카드 또는 계좌를 사용해 주세요.',
  cardRefused: (brand) =>
    `여기에서 저장할 수 없는 카드입니다${brand && `: ${brand}`}. 다른 카드를 사용해 주세요.`,
  brand: '카드 브랜드',
  required: (label) => `필요한 항목입니다: ${label}.`,
  terms: '계속하려면 약관에 동의해 주세요.',
  savedCard: '카드가 저장되었습니다',
  savedAccount: '계좌가 저장되었습니다',
  alreadySaved: '이미 저장되어 있습니다',
  accounts: '저장된 카드 및 계좌',
  none: '아직 저장된 것이 없습니다.',
  addCard: '카드 추가',
  add: '카드 또는 계좌 추가',
  replace: '교체',
  takesPlace: (name) => `교체할 항목: ${name}.`,
  cancel: '취소',
};

export default words;
