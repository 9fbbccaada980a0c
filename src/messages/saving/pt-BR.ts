import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'O que salvar',
  saveCard: 'Salvar cartão',
  saveAccount: 'Salvar conta',
  saving: 'Salvando…',
  loading: 'Carregando o que pode ser salvo',
  nothingOffered: 'Não há nada que possa ser salvo aqui.',
  unsure: 'Ainda não sabemos se foi salvo. Tente novamente: nada será salvo duas vezes.',
  sessionExpired: 'Esta página ficou aberta por muito tempo. Nada foi salvo ainda.',
  reload: 'Esta página ficou aberta por tempo demais. Recarregue-a para continuar.',
  notNow: 'Não é possível salvar no momento.',
  gone: 'O que você escolheu não pode mais ser salvo aqui. Escolha outra opção.',
  refused: 'Não foi possível salvar. Confira os dados ou use outro cartão ou outra conta.',
  cardRefused: (brand) => `Não é possível salvar ${brand || 'este cartão'} aqui. Use outro cartão.`,
  brand: 'Bandeira do cartão',
  required: (label) => `Preencha: ${label}.`,
  terms: 'Aceite os termos para continuar.',
  savedCard: 'Seu cartão está salvo',
  savedAccount: 'Sua conta está salva',
  alreadySaved: 'Já estava salvo',
  accounts: 'Cartões e contas salvos',
  none: 'Nada foi salvo ainda.',
  addCard: 'Adicionar um cartão',
  add: 'Adicionar um cartão ou uma conta',
  replace: 'Substituir',
  takesPlace: (name) => `Substitui ${name}.`,
  cancel: 'Cancelar',
};

export default words;
