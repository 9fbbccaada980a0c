import { loadModule } from '../../loading/load-module.js';
import { loadLanguage } from '../index.js';
import en from './en.js';
import type { SavingMessages } from './messages.js';

export { type SavingMessages, savingMessages } from './messages.js';

/** The words of saving in the language of a BCP 47 tag; English where there are none, or where they do not load. */
export const loadSaving = async (tag: string): Promise<SavingMessages> => {
  const language = await loadLanguage(tag);
  const loaded = language && (await loadModule(language.saving, 'default').catch(() => undefined));
  return loaded?.default ?? en;
};
