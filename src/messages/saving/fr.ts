import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'Que souhaitez-vous enregistrer',
  saveCard: 'Enregistrer la carte',
  saveAccount: 'Enregistrer le compte',
  saving: 'Enregistrement…',
  loading: 'Chargement de ce qui peut être enregistré',
  nothingOffered: 'Rien ne peut être enregistré ici.',
  unsure:
    'Nous ne savons pas encore si l’enregistrement a eu lieu. Veuillez réessayer\u00a0: rien ne sera enregistré deux fois.',
  sessionExpired: 'Cette page est restée longtemps ouverte. Rien n’a encore été enregistré.',
  reload: 'Cette page est restée ouverte trop longtemps. Rechargez-la pour continuer.',
  notNow: 'L’enregistrement est impossible pour le moment.',
  gone: 'Ce que vous avez choisi ne peut plus être enregistré ici. Choisissez autre chose.',
  refused:
    'L’enregistrement n’a pas pu se faire. Vérifiez les informations ou utilisez une autre carte ou un autre compte.',
  cardRefused: (brand) => `Impossible d’enregistrer ${brand || 'cette carte'} ici. Utilisez une autre carte.`,
  brand: 'Marque de la carte',
  required: (label) => `Il manque encore\u00a0: ${label}.`,
  terms: 'Acceptez les conditions pour continuer.',
  savedCard: 'Votre carte est enregistrée',
  savedAccount: 'Votre compte est enregistré',
  alreadySaved: 'Déjà enregistré',
  accounts: 'Cartes et comptes enregistrés',
  none: 'Rien n’est encore enregistré.',
  addCard: 'Ajouter une carte',
  add: 'Ajouter une carte ou un compte',
  replace: 'Remplacer',
  takesPlace: (name) => `Remplace ${name}.`,
  cancel: 'Annuler',
};

export default words;
