import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'Co uložit',
  saveCard: 'Uložit kartu',
  saveAccount: 'Uložit účet',
  saving: 'Ukládá se…',
  loading: 'Načítání toho, co lze uložit',
  nothingOffered: 'Zde nelze nic uložit.',
  unsure: 'Zatím nevíme, zda se to uložilo. Zkuste to znovu, dvakrát se to neuloží.',
  sessionExpired: 'Tato stránka byla dlouho otevřená. Zatím se nic neuložilo.',
  reload: 'Tato stránka byla otevřená příliš dlouho. Pro pokračování ji načtěte znovu.',
  notNow: 'Momentálně nelze ukládat.',
  gone: 'Co jste zvolili, zde už nelze uložit. Vyberte něco jiného.',
  refused: 'Uložení se nezdařilo. Zkontrolujte údaje, nebo použijte jinou kartu či účet.',
  cardRefused: (brand) => `Zde nelze uložit: ${brand || 'tato karta'}. Použijte jinou kartu.`,
  brand: 'Značka karty',
  required: (label) => `Ještě chybí: ${label}.`,
  terms: 'Pro pokračování přijměte podmínky.',
  savedCard: 'Vaše karta je uložená',
  savedAccount: 'Váš účet je uložený',
  alreadySaved: 'Uloženo již dříve',
  accounts: 'Uložené karty a účty',
  none: 'Zatím není nic uloženo.',
  addCard: 'Přidat kartu',
  add: 'Přidat kartu nebo účet',
  replace: 'Nahradit',
  takesPlace: (name) => `Nahradí: ${name}.`,
  cancel: 'Zrušit',
};

export default words;
