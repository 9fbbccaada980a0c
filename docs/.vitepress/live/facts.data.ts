import { readdirSync } from 'node:fs';
import { readElement } from '../../../tools/custom-elements.js';
import type { AttributeFact } from './playground-code.js';

interface Fact {
  readonly name: string;
  readonly description: string;
}

/** What the playground has to know of the element, from its manifest. */
export interface Facts {
  readonly attributes: readonly AttributeFact[];
  readonly tokens: readonly Fact[];
  readonly parts: readonly Fact[];
  readonly events: readonly string[];
  /** BCP 47, one for each language of the checkout. */
  readonly locales: readonly string[];
}

export declare const data: Facts;

const messages = new URL('../../../src/messages/', import.meta.url);

/** English is the shop's, as it is written in the country. */
const localesIn = (folder: URL): readonly string[] =>
  readdirSync(folder)
    .flatMap((file) => /^([a-z]{2}(?:-[A-Z]\w+)?)\.ts$/.exec(file)?.[1] ?? [])
    .map((language) => (language === 'en' ? 'en-GB' : language));

const nameAndDescription = ({ name, description }: Fact): Fact => ({ name, description });

export default {
  load(): Facts {
    const { attributes, cssProperties, cssParts, events } = readElement();
    return {
      attributes: attributes.map(({ name, fieldName, type, description }) => ({
        name,
        property: fieldName ?? name,
        type: type.text.replace(/ \| undefined$/, ''),
        description,
      })),
      tokens: cssProperties.map(nameAndDescription),
      parts: cssParts.map(nameAndDescription),
      events: events.map(({ name }) => name),
      locales: localesIn(messages),
    };
  },
};
