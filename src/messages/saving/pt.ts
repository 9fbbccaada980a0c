import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'O que guardar',
  saveCard: 'Guardar cartão',
  saveAccount: 'Guardar conta',
  saving: 'A guardar…',
  loading: 'Carregamento do que pode ser guardado',
  nothingOffered: 'Nada pode ser guardado aqui.',
  unsure: 'Ainda não sabemos se foi guardado. Tente novamente: não será guardado duas vezes.',
  sessionExpired: 'Esta página esteve aberta durante muito tempo. Ainda nada foi guardado.',
  reload: 'Esta página esteve aberta tempo demais. Recarregue-a para continuar.',
  notNow: 'Não é possível guardar neste momento.',
  gone: 'O que escolheu já não pode ser guardado aqui. Escolha outra coisa.',
  refused: 'Não foi possível guardar. Verifique os dados ou use outro cartão ou conta.',
  cardRefused: (brand) => `Não é possível guardar ${brand || 'este cartão'} aqui. Use outro cartão.`,
  brand: 'Marca do cartão',
  required: (label) => `Falta: ${label}.`,
  terms: 'Aceite as condições para continuar.',
  savedCard: 'O seu cartão está guardado',
  savedAccount: 'A sua conta está guardada',
  alreadySaved: 'Já estava guardado',
  accounts: 'Cartões e contas guardados',
  none: 'Ainda nada está guardado.',
  addCard: 'Adicionar um cartão',
  add: 'Adicionar um cartão ou uma conta',
  replace: 'Substituir',
  takesPlace: (name) => `Substitui ${name}.`,
  cancel: 'Cancelar',
};

export default words;
