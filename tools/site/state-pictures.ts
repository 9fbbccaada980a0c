/** The page of the pictures that `npm test pictures` compares with: each state of the checkout, as it was approved. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type StateName, states } from '../gallery/states/index.js';
import { forms } from '../gallery/states/forms.js';
import { listing } from '../gallery/states/listing.js';
import { paying } from '../gallery/states/paying.js';
import { saving } from '../gallery/states/saving.js';
import { type Cell, daily, nameOf } from '../pictures/cells.js';
import { seen } from './seen.js';

export const approved = fileURLToPath(new URL('../../test/pictures/approved/', import.meta.url));

const chapters = {
  'The list, and what can replace it': listing,
  Forms: forms,
  Paying: paying,
  Saving: saving,
};

const languages = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
const languageOf = ({ locale }: Cell): string => languages.of(locale.split('-')[0]!)!;

/** From the beginning of a PNG file. */
const sizeOf = (name: string): readonly [width: number, height: number] => {
  const file = readFileSync(`${approved}${name}.png`);
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
};

/** What is seen, then what differs from English in light colours. */
const altOf = (cell: Cell): string =>
  [
    seen[cell.state],
    ...(cell.scheme === 'dark' ? ['light text on dark'] : []),
    ...(cell.locale === 'ar' ? ['in Arabic, from right to left'] : []),
    ...(cell.locale === 'de' ? ['in German'] : []),
    ...(cell.theme ? [`in the theme ${cell.theme}`] : []),
  ].join('; ');

const factsOf = (cell: Cell): string =>
  [`${cell.width} px`, cell.scheme, languageOf(cell), cell.theme].filter(Boolean).join(', ');

/** Vue would have the address for a module of its own, were it not bound. */
const figure = (cell: Cell): string => {
  const name = nameOf(cell);
  const [width, height] = sizeOf(name);
  const address = `"'pictures/${name}.png'"`;
  return `<figure data-scheme="${cell.scheme}" data-room="${cell.width < 640 ? 'phone' : 'wide'}" data-language="${languageOf(cell)}" data-theme="${cell.theme ?? 'none'}">
<a :href=${address} target="_blank" rel="noopener"><img :src=${address} width="${width}" height="${height}" loading="lazy" decoding="async" alt="${altOf(cell)}"></a>
<figcaption>${states[cell.state].title}<small>${factsOf(cell)}</small></figcaption>
</figure>`;
};

const line = (cell: Cell): string =>
  `- ![${altOf(cell)}](pictures/${nameOf(cell)}.png)\n  ${states[cell.state].title} (${factsOf(cell)})`;

const introduction = `# Pictures of every state

${daily.length} pictures of ${Object.keys(states).length} states of the checkout, taken in Chromium. Each change of the
source is compared with them, pixel by pixel: this is how it looks.`;

const chaptersOf = (write: (cells: readonly Cell[]) => string): string =>
  Object.entries(chapters)
    .map(([title, own]) => {
      const cells = (Object.keys(own) as StateName[]).flatMap((state) =>
        daily.filter((cell) => cell.state === state),
      );
      return `## ${title}\n\n${write(cells)}`;
    })
    .join('\n\n');

/** For the site: the choice by colours, room, language and theme is made by \`<picture-choice>\`. */
export const picturesPage = (): string => `${introduction}

<picture-choice></picture-choice>

${chaptersOf((cells) => `<div class="pictures">\n${cells.map(figure).join('\n')}\n</div>`)}
`;

/** For readers of text. */
export const picturesMarkdown = (): string =>
  `${introduction}\n\n${chaptersOf((cells) => cells.map(line).join('\n'))}\n`;
