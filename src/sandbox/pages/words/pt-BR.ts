import type { Words } from './words.js';

/** As it is written in Brazil. */
export const ptBR: Words = {
  acs: {
    title: 'Confirme seu pagamento',
    lead: 'Seu banco quer ter certeza de que é você quem está pagando.',
    go: 'Confirmar',
  },
  bank: {
    title: 'Pagar com {product}',
    lead: 'Aqui, seu banco ou sua carteira digital pediria para você entrar na sua conta.',
    go: 'Pagar',
  },
  mandate: {
    title: 'Assinar a autorização de débito',
    lead: 'Você autoriza a loja a debitar valores da sua conta.',
    go: 'Assinar',
  },
  fail: 'Simular falha',
  cancel: 'Cancelar',
  merchant: 'Loja',
  amount: 'Valor',
  card: 'Cartão',
  account: 'Conta',
  mandateId: 'Autorização',
  sandbox: 'Esta é uma página de teste. Nada é cobrado: você escolhe como termina.',
  done: { title: 'Tudo certo', text: 'Você pode fechar esta página e voltar para a loja.' },
  unknown: { title: 'Não há nada para fazer aqui', text: 'Esta página não existe ou não é mais válida.' },
  hostedCheckout: {
    title: 'Pagamento',
    reference: 'Referência',
    variant: 'Modelo da página',
    back: 'Voltar para a loja',
    refused: 'Esse pagamento não foi concluído. Escolha como você quer pagar.',
    paid: { title: 'Agradecemos seu pagamento', text: 'A loja já está sendo informada.' },
  },
  hostedMandate: { wrongIban: 'Confira o IBAN. Parece que um caractere falta ou não está certo.' },
  notBuilt: {
    title: 'O checkout não foi compilado',
    text: 'Execute npm run build e recarregue esta página.',
  },
};
