import type { Messages, MoreMessages } from './messages.js';

type Count = number | string | undefined;

const characters = (count: Count) => `${count} ${Number(count) === 1 ? 'carattere' : 'caratteri'}`;
const digits = (count: Count) => `${count} ${Number(count) === 1 ? 'cifra' : 'cifre'}`;

export const messages: Messages = {
  paymentMethod: 'Metodo di pagamento',
  pay: (amount) => `Paga ${amount}`,
  paying: 'Pagamento in corso…',
  redirecting: 'Passaggio al sito della banca…',
  loading: 'Caricamento dei metodi di pagamento',
  optional: '(facoltativo)',
  remember: 'Salva per la prossima volta',
  brandFound: (brand) => `Carta ${brand}`,
  continueElsewhere: 'Il pagamento prosegue sul loro sito',
  help: (label) => `Che cosa significa «${label}»?`,
  reference: 'Riferimento',
  trouble: 'Si è verificato un problema. Riprova più tardi.',
  unsure: 'Non sappiamo ancora se hai pagato. Riprova: non pagherai due volte.',
  paid: 'Pagamento effettuato',
};

export const more: MoreMessages = {
  nothingOffered: 'Questo importo non può essere pagato qui.',
  mostUsed: 'Più usate',
  otherBanks: 'Altre banche',
  banksFound: (count) => `Banche trovate: ${count}`,
  noBank: 'Nessuna banca ha questo nome.',
  notLoaded: 'Impossibile caricare il contenuto.',
  payWith: (name) => `Paga con ${name}`,
  privacyPolicy: 'Informativa sulla privacy',
  close: 'Chiudi',
  reveal: (label) => `Mostra: ${label}`,
  cardBrand: 'Paga con',
  planChoice: 'Come pagare',
  payInFull: 'Paga in un’unica soluzione',
  planTotal: (amount) => `Totale: ${amount}`,
  planInterest: (rate) => `Interessi: ${rate}`,
  noInterest: 'Senza interessi',
  planGone:
    'Il piano scelto non è più disponibile. Ora paga in un’unica soluzione, a meno che non ne scelga un altro.',
  expires: (expiry) => `Scade a fine ${expiry}`,
  expired: (expiry) => `Scaduta a fine ${expiry}`,
  lookedUp: 'I dati sono stati trovati e inseriti. Verifica che siano corretti.',
  removal: {
    remove: 'Rimuovi',
    question: 'Rimuovere questo metodo di pagamento salvato?',
    keep: 'Mantieni',
    removed: 'Rimosso.',
    failed: 'Non è stato possibile rimuoverlo. Riprova più tardi.',
  },
  outcomes: {
    pending: ['Pagamento in elaborazione', 'Non c’è altro da fare e non serve pagare di nuovo.'],
    review: [
      'Pagamento in verifica',
      'Il negozio verifica questo pagamento prima di accettarlo. Non serve pagare di nuovo.',
    ],
    verified: ['Dati confermati', 'Non è stato addebitato nulla.'],
    disputed: [
      'Pagamento contestato',
      'La tua banca sta esaminando questo pagamento. Chiedi alla banca a che punto è.',
    ],
    reversed: [
      'Pagamento stornato',
      'L’importo torna a te. Chiedi al negozio se vuoi ancora ciò che hai ordinato.',
    ],
    refunding: ['Rimborso in arrivo', 'L’importo torna da dove hai pagato. Possono servire alcuni giorni.'],
    refunded: ['Rimborsato', 'L’importo è tornato da dove hai pagato.'],
  },
  retry: 'Riprova',
  checkFields: (count) =>
    count === 1
      ? `Controlla il ${count} campo segnalato sopra.`
      : `Controlla i ${count} campi segnalati sopra.`,
  securityCodeAgain: 'Per proteggere la carta, inserisci di nuovo il codice di sicurezza.',
  sessionExpired: 'Questa pagina è rimasta aperta a lungo. Non è stato ancora pagato niente.',
  rowGone: 'Il metodo di pagamento scelto non è più disponibile per questo importo. Scegline un altro.',
  declines: {
    430330: 'La banca non ha autorizzato questo pagamento. Prova con un’altra carta o contatta la banca.',
    cancelled: 'Questo pagamento è stato annullato. Riprova o scegli un altro metodo di pagamento.',
    denied:
      'Il negozio non può accettare questo pagamento. Scegli un altro metodo di pagamento o chiedi al negozio.',
    other: 'Questo pagamento non è stato accettato. Controlla i dati o scegli un altro metodo di pagamento.',
  },
  errors: {
    network: 'La connessione non è disponibile. I dati inseriti sono conservati.',
    timeout: 'La risposta tarda ad arrivare. I dati inseriti sono conservati.',
    merchant: 'Il negozio non risponde. I dati inseriti sono conservati.',
    'session-expired': 'Questa pagina è rimasta aperta troppo a lungo. Ricaricala per pagare.',
    'session-invalid': 'Questa pagina è rimasta aperta troppo a lungo. Ricaricala per pagare.',
    other: 'Al momento non è possibile pagare.',
  },
  issues: {
    required: ({ label }) => `Per pagare manca ancora: ${label}.`,
    terms: () => 'Accetta le condizioni per pagare.',
    'too-short': ({ label, minLength }) => `${label}: almeno ${characters(minLength)}.`,
    'too-short:cardNumber': () => 'Controlla il numero della carta. Sembra che manchino delle cifre.',
    'too-short:cvv': ({ minLength }) => `Il codice di sicurezza ha ${digits(minLength)}.`,
    'too-long': ({ label, maxLength }) => `${label}: al massimo ${characters(maxLength)}.`,
    'too-long:cardNumber': () => 'Controlla il numero della carta. Sembra avere troppe cifre.',
    'too-long:cvv': ({ maxLength }) => `Il codice di sicurezza ha ${digits(maxLength)}.`,
    luhn: () => 'Controlla il numero della carta. Una cifra non sembra corretta.',
    digits: ({ label }) => `${label}: solo cifre.`,
    expired: () => 'Questa carta è scaduta. Controlla la data o usa un’altra carta.',
    'expiry-format': () => 'Inserisci mese e anno come sulla carta, per esempio 04/29.',
    date: () => 'Inserisci una data come 31-12-1990.',
    'card-refused': ({ brand }) =>
      `Qui non si può pagare con ${brand || 'questa carta'}. Usa un’altra carta.`,
    'card-unknown': () => 'Controlla il numero della carta. Questa carta non è riconosciuta.',
    email: () => 'Inserisci un indirizzo e-mail come nome@example.com.',
    iban: () => 'Controlla l’IBAN. Un carattere sembra mancare o non essere corretto.',
    'fixed-list': ({ label }) => `Scegli una voce per «${label}».`,
    refused: ({ label }) => `Controlla «${label}». Questo dato non è stato accettato.`,
    other: ({ label }) => `Controlla «${label}».`,
  },
  action: {
    title: 'Ancora un passo',
    transfer: 'Paghi con questi dati.',
    scan: 'Scansioni questo codice con la sua app.',
    scanLink: 'Inquadra questo codice con il telefono.',
    byNumber: 'Paga invece con il numero della carta',
    openApp: 'Apri l’app',
    waiting: (time) => `In attesa del pagamento, fino alle ${time}.`,
    waitedLong: 'Non ci sono ancora novità sul pagamento.',
    copy: 'Copia',
    copied: 'Copiato',
    print: 'Stampa',
    reference: 'Causale',
    amount: 'Importo',
    accountHolder: 'Intestatario del conto',
    bank: 'Banca',
    city: 'Città',
    country: 'Paese',
    payBefore: 'Da pagare entro',
  },
};
