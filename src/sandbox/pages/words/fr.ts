import type { Words } from './words.js';

export const fr: Words = {
  acs: {
    title: 'Confirmez votre paiement',
    lead: 'Votre banque veut s’assurer que c’est bien vous qui payez.',
    go: 'Confirmer',
  },
  bank: {
    title: 'Payer avec {product}',
    lead: 'Ici, votre banque ou votre portefeuille vous demanderait de vous identifier.',
    go: 'Payer',
  },
  mandate: {
    title: 'Signer le mandat',
    lead: 'Vous autorisez le marchand à prélever des sommes sur votre compte.',
    go: 'Signer',
  },
  fail: 'Faire échouer',
  cancel: 'Annuler',
  merchant: 'Marchand',
  amount: 'Montant',
  card: 'Carte',
  account: 'Compte',
  mandateId: 'Mandat',
  sandbox: 'Ceci est une page de test. Aucun argent ne circule : c’est vous qui choisissez la suite.',
  done: { title: 'C’est fait', text: 'Vous pouvez fermer cette page et revenir à la boutique.' },
  unknown: { title: 'Rien à faire ici', text: 'Cette page est inconnue ou n’est plus valable.' },
  hostedCheckout: {
    title: 'Payer',
    reference: 'Référence',
    variant: 'Modèle de page',
    back: 'Retour à la boutique',
    refused: 'Ce paiement n’a pas abouti. Choisissez comment vous voulez payer.',
    paid: { title: 'Merci', text: 'Votre paiement est transmis à la boutique.' },
  },
  hostedMandate: { wrongIban: 'Vérifiez l’IBAN. Un caractère semble faux ou manquant.' },
  notBuilt: {
    title: 'Le checkout n’est pas construit',
    text: 'Lancez npm run build, puis rechargez cette page.',
  },
};
