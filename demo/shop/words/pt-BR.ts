import type { Words } from './words.js';

/** As it is written in Brazil. */
export const ptBR: Words = {
  tagline: 'Papelaria feita com calma',
  yourOrder: 'Seu pedido',
  articles: {
    notebook: ['Caderno pontilhado', 'A5, costurado, 160 páginas'],
    sharpener: ['Apontador em cunha', 'Latão maciço, duas lâminas'],
    pencils: ['Lápis grafite', 'Cinco graduações, cedro'],
    giftCard: ['Vale-presente', 'Por e-mail, válido por dois anos'],
  },
  quantity: 'Quantidade',
  subtotal: 'Subtotal',
  delivery: 'Frete',
  free: 'Grátis',
  total: 'Total',
  taxes: 'Impostos incluídos',
  payment: 'Pagamento',
  needsScript: 'Para pagar aqui, é preciso ter o JavaScript ativado. Ative-o e recarregue a página.',
  viewOrder: 'Ver seu pedido',
  testCards: {
    title: 'Cartões de teste',
    lead: 'Isto é uma demonstração: nada é cobrado. Use um destes números, qualquer nome e a data e o código abaixo.',
    expiry: 'Validade',
    code: 'Código de segurança',
    copy: 'Copiar',
    copied: 'Copiado',
    cards: {
      paid: 'Visa, aprovado',
      challenge: 'Visa, confirmado no banco',
      declined: 'Visa, recusado',
      securityCode: 'Visa, código de segurança errado',
      review: 'Visa, analisado antes pela loja',
      mastercard: 'Mastercard, aprovado',
      amex: 'American Express, aprovado',
    },
  },
  demonstration: 'Uma demonstração. Nada está à venda e nada é cobrado.',
  examples: {
    cart: 'Finalizar compra',
    form: 'Em um formulário comum',
    events: 'Com eventos',
    hosted: 'Na página da plataforma',
    save: 'Salvar cartão',
    account: 'Sua conta',
  },
  accounts: { save: 'Salve um cartão para a próxima compra', manage: 'Seus cartões e contas salvos' },
  order: {
    title: 'Pedido',
    outcomes: {
      paid: [
        'Agradecemos sua compra',
        'Seu pedido está pago. Vamos embalá-lo hoje e enviá-lo amanhã de manhã.',
      ],
      pending: [
        'Aguardando seu pagamento',
        'Assim que ele for confirmado, esta página mostra. Você também pode voltar mais tarde.',
      ],
      rejected: [
        'Seu pagamento foi recusado',
        'Nada foi cobrado. Seu carrinho continua como estava: tente novamente ou pague de outra forma.',
      ],
      cancelled: ['Você cancelou o pagamento', 'Nada foi cobrado. Seu carrinho continua como estava.'],
      reversed: ['Seu pagamento foi estornado', 'Seu banco devolveu o valor a você.'],
      refunded: ['Seu dinheiro foi devolvido', 'O valor está a caminho da sua conta.'],
      open: ['Ainda não foi pago', 'Seu carrinho continua como estava.'],
      unknown: [
        'Não conseguimos ver seu pagamento agora',
        'Confira de novo em instantes, antes de pagar outra vez.',
      ],
    },
    reference: 'Número do pedido',
    paymentReference: 'Referência do pagamento',
    paymentMethod: 'Forma de pagamento',
    card: (ending) => `Cartão com final ${ending}`,
    again: 'Voltar ao pagamento',
    look: 'Conferir de novo',
    paidBefore: 'Você já pagou este pedido:',
    onward: 'Voltar para a loja',
  },
  notes: {
    notFound: [
      'Não há nada aqui',
      'O endereço pode ter sido digitado errado, ou o pedido foi feito em outro navegador.',
    ],
    brokenLink: [
      'Este link não confere',
      'Ele não pertence a um pagamento desta loja. Se você pagou, veja seu pedido.',
    ],
    fault: ['Algo deu errado do nosso lado', 'Tente novamente em instantes.'],
  },
};
