import { type Choices, defaultChoices, settledBy } from '../choices.js';
import { type Markup, html } from '../pages/markup.js';
import { type Frame, framed, linksFrom } from './frame.js';
import { chip, section, span } from './parts.js';

const isTime = (name: string): boolean => /Delay$|Lifetime$|Timeout$|Tolerance$|Memory$|Step$/.test(name);

const written = (name: string, value: unknown): string => {
  if (Array.isArray(value))
    return value.map((entry) => (typeof entry === 'number' ? span(entry) : String(entry))).join(', ');
  return typeof value === 'number' && isTime(name) ? span(value) : String(value);
};

const spoken = (name: string): string => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const entry = (name: keyof Choices, choices: Choices): Markup => {
  const changed = choices[name] !== defaultChoices[name];
  return html`<li id="${name}">
    <strong>${spoken(name)}</strong> ${changed ? chip('warn', 'Changed') : undefined}
    <span>${written(name, choices[name])}</span>
    <span class="what"
      ><code>${name}</code>:
      ${settledBy[name] === undefined ? 'a limit of the sandbox itself' : `settled by “${settledBy[name]}”`}</span
    >
  </li>`;
};

/** The page of all decisions where the platform's documentation is silent. */
export const choicesPage = (choices: Choices, { now, ahead }: Pick<Frame, 'now' | 'ahead'>): string =>
  framed(
    {
      title: 'Choices',
      now,
      ahead,
      root: '../',
      note: 'What the platform’s documentation leaves open, decided.',
      links: linksFrom('../'),
    },
    html`<div class="wide">
      ${section(
        'choices',
        'What would the real platform do?',
        html`<ul class="choices">
          ${(Object.keys(settledBy) as (keyof Choices)[]).map((name) => entry(name, choices))}
        </ul>`,
        {
          live: false,
          note: html`Nobody can say for sure. <code>npx connect-checkout sandbox compare</code> asks a test
            account of yours; each choice names the call of its set.`,
        },
      )}
    </div>`,
  );
