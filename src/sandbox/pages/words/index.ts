import type { Language } from '../../catalogue/index.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { nl } from './nl.js';
import { ptBR } from './pt-BR.js';
import type { Words } from './words.js';
import { zhHant } from './zh-Hant.js';

/** What the pages say. */
export const words: Readonly<Record<Language, Words>> = {
  en,
  nl,
  de,
  fr,
  es,
  ar,
  'pt-BR': ptBR,
  'zh-Hant': zhHant,
};
