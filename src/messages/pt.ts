import type { Messages, MoreMessages } from './messages.js';

type Count = number | string | undefined;

const characters = (count: Count) => `${count} ${Number(count) === 1 ? 'caractere' : 'caracteres'}`;
const digits = (count: Count) => `${count} dígito${Number(count) === 1 ? '' : 's'}`;

/** In words that Portugal and Brazil share. */
export const messages: Messages = {
  paymentMethod: 'Forma de pagamento',
  pay: (amount) => `Pagar ${amount}`,
  paying: 'Pagamento em curso…',
  redirecting: 'A caminho do seu banco…',
  loading: 'Carregamento das formas de pagamento',
  optional: '(opcional)',
  remember: 'Guardar para a próxima vez',
  brandFound: (brand) => `Cartão ${brand}`,
  continueElsewhere: 'O pagamento continua na página deles',
  help: (label) => `O que é “${label}”?`,
  reference: 'Referência',
  trouble: 'Ocorreu um problema. Tente novamente mais tarde.',
  unsure: 'Ainda não sabemos se pagou. Tente novamente: não pagará duas vezes.',
  paid: 'Pagamento efetuado',
};

export const more: MoreMessages = {
  nothingOffered: 'Este valor não pode ser pago aqui.',
  mostUsed: 'Mais usados',
  otherBanks: 'Outros bancos',
  banksFound: (count) => `Bancos encontrados: ${count}`,
  noBank: 'Nenhum banco tem esse nome.',
  notLoaded: 'Não foi possível carregar.',
  payWith: (name) => `Pagar com ${name}`,
  privacyPolicy: 'Política de privacidade',
  close: 'Fechar',
  reveal: (label) => `Mostrar: ${label}`,
  cardBrand: 'Pagar com',
  planChoice: 'Como pagar',
  payInFull: 'Pagar à vista',
  planTotal: (amount) => `Total: ${amount}`,
  planInterest: (rate) => `Juros: ${rate}`,
  noInterest: 'Sem juros',
  planGone:
    'O parcelamento escolhido já não está disponível. Agora o pagamento é à vista, a menos que escolha outro.',
  expires: (expiry) => `Válido até ${expiry}`,
  expired: (expiry) => `Expirou em ${expiry}`,
  lookedUp: 'Os seus dados foram encontrados e preenchidos. Verifique se estão corretos.',
  removal: {
    remove: 'Remover',
    question: 'Remover esta forma de pagamento guardada?',
    keep: 'Manter',
    removed: 'Removida.',
    failed: 'Não foi possível remover. Tente mais tarde.',
  },
  outcomes: {
    pending: ['Pagamento em processamento', 'Não precisa de fazer mais nada nem de pagar de novo.'],
    review: [
      'Pagamento em análise',
      'A loja analisa este pagamento antes de o aceitar. Não precisa de pagar de novo.',
    ],
    verified: ['Dados confirmados', 'Nada foi cobrado.'],
    disputed: [
      'Pagamento contestado',
      'O seu banco está a analisar este pagamento. Pergunte ao banco em que ponto está.',
    ],
    reversed: [
      'Pagamento revertido',
      'O montante volta para si. Pergunte à loja se ainda quer o que encomendou.',
    ],
    refunding: ['Reembolso a caminho', 'O montante volta ao meio com que pagou. Pode demorar alguns dias.'],
    refunded: ['Reembolsado', 'O montante voltou ao meio com que pagou.'],
  },
  retry: 'Tentar novamente',
  checkFields: (count) =>
    count === 1
      ? `Verifique o ${count} campo assinalado acima.`
      : `Verifique os ${count} campos assinalados acima.`,
  securityCodeAgain: 'Para proteger o seu cartão, insira novamente o código de segurança.',
  sessionExpired: 'Esta página esteve aberta durante muito tempo. Ainda nada foi pago.',
  rowGone: 'A forma de pagamento escolhida já não está disponível para este valor. Escolha outra.',
  declines: {
    430330: 'O seu banco não aprovou este pagamento. Tente outro cartão ou consulte o seu banco.',
    cancelled: 'Este pagamento foi cancelado. Tente de novo ou escolha outra forma de pagamento.',
    denied: 'A loja não pode aceitar este pagamento. Escolha outra forma de pagamento ou contacte a loja.',
    other: 'Este pagamento não pôde ser realizado. Verifique os dados ou escolha outra forma de pagamento.',
  },
  errors: {
    network: 'Sem acesso à internet. Os dados inseridos não se perdem.',
    timeout: 'A resposta demora mais do que o normal. Os dados inseridos não se perdem.',
    merchant: 'A loja não responde. Os dados inseridos não se perdem.',
    'session-expired': 'Esta página esteve aberta tempo demais. Recarregue-a para pagar.',
    'session-invalid': 'Esta página esteve aberta tempo demais. Recarregue-a para pagar.',
    other: 'Não é possível pagar neste momento.',
  },
  issues: {
    required: ({ label }) => `Para pagar, falta: ${label}.`,
    terms: () => 'Aceite as condições para pagar.',
    'too-short': ({ label, minLength }) => `${label}: pelo menos ${characters(minLength)}.`,
    'too-short:cardNumber': () => 'Verifique o número do cartão. Parece que faltam dígitos.',
    'too-short:cvv': ({ minLength }) => `O código de segurança tem ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label}: no máximo ${characters(maxLength)}.`,
    'too-long:cardNumber': () => 'Verifique o número do cartão. Parece ter dígitos a mais.',
    'too-long:cvv': ({ maxLength }) => `O código de segurança tem ${digits(maxLength)}.`,
    luhn: () => 'Verifique o número do cartão. Um dígito parece não estar certo.',
    digits: ({ label }) => `${label}: apenas dígitos.`,
    expired: () => 'Este cartão expirou. Verifique a data ou use outro cartão.',
    'expiry-format': () => 'Insira o mês e o ano como no cartão, por exemplo 04/29.',
    date: () => 'Insira uma data como 31-12-1990.',
    'card-refused': ({ brand }) =>
      `Aqui não é possível pagar com ${brand || 'este cartão'}. Use outro cartão.`,
    'card-unknown': () => 'Verifique o número do cartão. Este cartão não é reconhecido aqui.',
    email: () => 'Insira um e-mail como nome@example.com.',
    iban: () => 'Verifique o IBAN. Um caractere parece faltar ou não estar certo.',
    'fixed-list': ({ label }) => `Escolha uma opção em “${label}”.`,
    refused: ({ label }) => `Verifique “${label}”. Não é possível usar este dado.`,
    other: ({ label }) => `Verifique “${label}”.`,
  },
  action: {
    title: 'Só mais um passo',
    transfer: 'Pague com estes dados.',
    scan: 'Leia este código com a sua aplicação.',
    scanLink: 'Leia este código com o telemóvel.',
    byNumber: 'Pagar antes com o número do cartão',
    openApp: 'Abrir a aplicação',
    waiting: (time) => `À espera do pagamento, até às ${time}.`,
    waitedLong: 'Ainda não há notícias do pagamento.',
    copy: 'Copiar',
    copied: 'Copiado',
    print: 'Imprimir',
    reference: 'Referência',
    amount: 'Montante',
    accountHolder: 'Titular da conta',
    bank: 'Banco',
    city: 'Cidade',
    country: 'País',
    payBefore: 'Pagar até',
  },
};
