import type { Messages } from './messages.js';

type Count = number | string | undefined;

const characters = (count: Count) => `${count} caractère${Number(count) < 2 ? '' : 's'}`;
const digits = (count: Count) => `${count} chiffre${Number(count) < 2 ? '' : 's'}`;

const messages: Messages = {
  paymentMethod: 'Moyen de paiement',
  moreWays: (count) => (count === 1 ? '1 autre moyen de paiement' : `${count} autres moyens de paiement`),
  pay: (amount) => `Payer ${amount}`,
  paying: 'Paiement en cours…',
  redirecting: 'Redirection vers votre banque…',
  loading: 'Chargement des moyens de paiement',
  optional: '(facultatif)',
  remember: 'Enregistrer pour la prochaine fois',
  brandFound: (brand) => `Carte ${brand}`,
  continueElsewhere: 'Le paiement se poursuit sur leur site',
  hosted: {
    next: 'Vous saisirez vos données sur la page suivante.',
    going: 'Redirection vers la page de paiement…',
  },
  help: 'Aide',
  reference: 'Référence',
  unsure: 'Nous ne savons pas encore si vous avez payé. Réessayez\u00a0: vous ne paierez pas deux fois.',
  paid: 'Paiement effectué',
  nothingOffered: 'Ce montant ne peut pas être réglé ici.',
  mostUsed: 'Les plus utilisées',
  otherBanks: 'Autres banques',
  banksFound: (count) => `Banques trouvées\u00a0: ${count}`,
  noBank: 'Aucune banque de ce nom n’a été trouvée.',
  notLoaded: 'Le chargement n’a pas abouti.',
  payWith: (name) => `Payer avec ${name}`,
  privacyPolicy: 'Politique de confidentialité',
  close: 'Fermer',
  dialog: {
    title: 'Confirmez le paiement',
    cancel: 'Annuler',
    byPage: 'Rien ne s’affiche\u00a0? Ouvrir en pleine page',
    checking: 'Vérification du paiement…',
  },
  reveal: (label) => `Afficher\u00a0: ${label}`,
  cardBrand: 'Payer avec',
  planChoice: 'Mode de règlement',
  payInFull: 'Payer en une fois',
  planTotal: (amount) => `Total\u00a0: ${amount}`,
  planInterest: (rate) => `Intérêts\u00a0: ${rate}`,
  noInterest: 'Sans intérêts',
  planGone:
    'L’échéancier choisi n’est plus proposé. Vous payez désormais en une fois, sauf autre choix de votre part.',
  endingIn: (name, digits) => `${name} se terminant par ${digits}`,
  expires: (expiry) => `expire fin ${expiry}`,
  expired: (expiry) => `expirée fin ${expiry}`,
  lookedUp: 'Vos coordonnées ont été trouvées et remplies. Vérifiez qu’elles sont exactes.',
  removal: {
    remove: 'Supprimer',
    question: 'Supprimer ce moyen de paiement enregistré\u202f?',
    keep: 'Conserver',
    removed: 'Supprimé.',
    failed: 'La suppression a échoué. Réessayez plus tard.',
  },
  outcomes: {
    pending: ['Paiement en cours de traitement', 'Vous n’avez plus rien à faire, ni à payer de nouveau.'],
    unknown: [
      'Pas encore de nouvelles de votre paiement',
      'La boutique n’a pas répondu. Contactez-la avant de payer de nouveau.',
    ],
    review: [
      'Paiement en cours de vérification',
      'La boutique vérifie ce paiement avant de l’accepter. Vous n’avez pas à payer de nouveau.',
    ],
    verified: ['Informations confirmées', 'Rien n’a été débité.'],
    disputed: ['Paiement contesté', 'Votre banque examine ce paiement. Demandez-lui où il en est.'],
    reversed: [
      'Paiement annulé par la banque',
      'Le montant vous sera restitué. Si vous souhaitez toujours votre commande, contactez la boutique.',
    ],
    refunding: [
      'Remboursement en cours',
      'Le montant sera remboursé sur le moyen de paiement utilisé. Cela peut prendre quelques jours.',
    ],
    refunded: ['Remboursé', 'Le montant a été remboursé sur le moyen de paiement utilisé.'],
  },
  retry: 'Réessayer',
  securityCodeAgain: 'Pour protéger votre carte, saisissez de nouveau le code de sécurité.',
  nothingLost: 'Votre saisie est conservée.',
  sessionExpired: 'Cette page est restée longtemps ouverte. Rien n’a encore été payé.',
  paymentLeft:
    'Vous êtes revenu avant la fin du paiement. Réessayez ou choisissez un autre moyen de paiement.',
  rowGone: 'Le moyen de paiement choisi n’est plus disponible pour ce montant. Choisissez-en un autre.',
  declines: {
    430330: 'Votre banque n’a pas autorisé ce paiement. Essayez une autre carte ou contactez votre banque.',
    cancelled: 'Ce paiement a été annulé. Réessayez ou choisissez un autre moyen de paiement.',
    denied:
      'La boutique ne peut pas accepter ce paiement. Choisissez un autre moyen de paiement ou contactez la boutique.',
    other:
      'Ce paiement n’a pas été accepté. Vérifiez les informations ou choisissez un autre moyen de paiement.',
  },
  errors: {
    network: 'La connexion est interrompue.',
    timeout: 'La réponse tarde trop à venir.',
    merchant: 'La boutique ne répond pas.',
    wallet:
      'La fenêtre de paiement ne s’est pas ouverte. Réessayez ou choisissez un autre moyen de paiement.',
    'session-expired': 'Cette page est restée ouverte trop longtemps. Rechargez-la pour payer.',
    'session-invalid': 'Cette page est restée ouverte trop longtemps. Rechargez-la pour payer.',
    other: 'Le paiement est impossible pour le moment.',
  },
  issues: {
    required: ({ label }) => `Pour payer, il manque encore\u00a0: ${label}.`,
    terms: () => 'Acceptez les conditions pour payer.',
    'too-short': ({ label, minLength }) => `${label}\u00a0: au moins ${characters(minLength)}.`,
    'too-short:cardNumber': () => 'Vérifiez le numéro de carte. Il semble manquer des chiffres.',
    'too-short:cvv': ({ minLength }) => `Le code de sécurité comporte ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label}\u00a0: au plus ${characters(maxLength)}.`,
    'too-long:cardNumber': () => 'Vérifiez le numéro de carte. Il semble avoir trop de chiffres.',
    'too-long:cvv': ({ maxLength }) => `Le code de sécurité comporte ${digits(maxLength)}.`,
    luhn: () => 'Vérifiez le numéro de carte. Un chiffre semble inexact.',
    digits: ({ label }) => `${label}\u00a0: uniquement des chiffres.`,
    expired: () => 'Cette carte a expiré. Vérifiez la date ou utilisez une autre carte.',
    'expiry-format': () => 'Saisissez le mois et l’année comme sur la carte, par exemple 04/29.',
    date: () => 'Saisissez une date sous la forme 31-12-1990.',
    'card-refused': ({ brand }) =>
      `${brand ? `Une carte ${brand}` : 'Cette carte'} ne peut pas être utilisée ici. Utilisez une autre carte.`,
    'card-unknown': () => 'Vérifiez le numéro de carte. Cette carte n’est pas reconnue ici.',
    email: () => 'Saisissez une adresse e-mail sous la forme nom@example.com.',
    iban: () => 'Vérifiez l’IBAN. Un caractère semble inexact ou manquant.',
    'fixed-list': ({ label }) => `Faites un choix pour «\u00a0${label}\u00a0».`,
    refused: ({ label }) => `Vérifiez «\u00a0${label}\u00a0». Cette information n’a pas été acceptée.`,
    other: ({ label }) => `Vérifiez «\u00a0${label}\u00a0».`,
  },
  action: {
    title: 'Encore une étape',
    transfer: 'Payez avec ces informations.',
    scan: 'Scannez ce code avec votre application.',
    scanWith: (app) => `Scannez ce code avec votre application ${app}.`,
    scanLink: 'Scannez ce code avec votre téléphone.',
    anotherWay: 'Payer autrement',
    byNumber: 'Payer plutôt avec le numéro de carte',
    openApp: 'Ouvrir l’application',
    waiting: (time) => `En attente de votre paiement, jusqu’à ${time}.`,
    waitedLong: 'Nous n’avons pas encore de nouvelles de votre paiement.',
    copy: 'Copier',
    copied: 'Copié',
    print: 'Imprimer',
    reference: 'Référence',
    amount: 'Montant',
    accountHolder: 'Titulaire du compte',
    bank: 'Banque',
    city: 'Ville',
    country: 'Pays',
    payBefore: 'À payer avant le',
  },
};

export default messages;

export const saving = () => import('./saving/fr.js');
