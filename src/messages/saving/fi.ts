import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'Mitä tallennetaan',
  saveCard: 'Tallenna kortti',
  saveAccount: 'Tallenna tili',
  saving: 'Tallennetaan…',
  loading: 'Tallennettavia vaihtoehtoja ladataan',
  nothingOffered: 'Täällä ei voi tallentaa mitään.',
  unsure: 'Emme vielä tiedä, onnistuiko tallennus. Yritä uudelleen, mitään ei tallenneta kahdesti.',
  sessionExpired: 'Tämä sivu on ollut auki pitkään. Mitään ei ole vielä tallennettu.',
  reload: 'Tämä sivu on ollut auki liian pitkään. Lataa se uudelleen, niin voit jatkaa.',
  notNow: 'Tallentaminen ei onnistu juuri nyt.',
  gone: 'Valintaasi ei voi enää tallentaa täällä. Valitse jokin muu.',
  refused: 'Tallentaminen ei onnistunut. Tarkista tiedot tai käytä toista korttia tai tiliä.',
  cardRefused: (brand) => `Täällä ei voi tallentaa: ${brand || 'tämä kortti'}. Käytä toista korttia.`,
  brand: 'Kortin merkki',
  required: (label) => `Puuttuu vielä: ${label}.`,
  terms: 'Hyväksy ehdot, niin voit jatkaa.',
  savedCard: 'Korttisi on tallennettu',
  savedAccount: 'Tilisi on tallennettu',
  alreadySaved: 'Tallennettu jo aiemmin',
  accounts: 'Tallennetut kortit ja tilit',
  none: 'Mitään ei ole vielä tallennettu.',
  addCard: 'Lisää kortti',
  add: 'Lisää kortti tai tili',
  replace: 'Korvaa',
  takesPlace: (name) => `Korvattava: ${name}.`,
  cancel: 'Peruuta',
};

export default words;
