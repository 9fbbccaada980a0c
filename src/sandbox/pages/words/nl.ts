import type { Words } from './words.js';

export const nl: Words = {
  acs: {
    title: 'Bevestig je betaling',
    lead: 'Je bank wil zeker weten dat jij het bent die betaalt.',
    go: 'Bevestigen',
  },
  bank: {
    title: 'Betalen met {product}',
    lead: 'Hier zou je inloggen bij je bank of wallet.',
    go: 'Betalen',
  },
  mandate: {
    title: 'Machtiging ondertekenen',
    lead: 'Hiermee mag de winkel bedragen van je rekening afschrijven.',
    go: 'Ondertekenen',
  },
  fail: 'Laten mislukken',
  cancel: 'Annuleren',
  merchant: 'Winkel',
  amount: 'Bedrag',
  card: 'Kaart',
  account: 'Rekening',
  mandateId: 'Machtiging',
  sandbox: 'Dit is een testpagina. Er wordt niets afgeschreven: jij kiest hoe het afloopt.',
  done: { title: 'Klaar', text: 'Je kunt deze pagina sluiten en teruggaan naar de winkel.' },
  unknown: { title: 'Hier is niets te doen', text: 'Deze pagina is onbekend of niet meer geldig.' },
  hostedCheckout: {
    title: 'Betalen',
    reference: 'Kenmerk',
    variant: 'Paginaontwerp',
    back: 'Terug naar de winkel',
    refused: 'Die betaling is niet gelukt. Kies hoe je wilt betalen.',
    paid: { title: 'Bedankt', text: 'Je betaling is onderweg naar de winkel.' },
  },
  hostedMandate: { wrongIban: 'Controleer de IBAN. Er lijkt een teken fout te zijn of te ontbreken.' },
  notBuilt: {
    title: 'De checkout is niet gebouwd',
    text: 'Voer npm run build uit en laad deze pagina opnieuw.',
  },
};
