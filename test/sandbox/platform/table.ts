import { captures, returnUrls, statuses } from './payments.js';
import { payouts, risk, services, tokens } from './resources.js';
import type { Row, Topic } from './row.js';
import { keys, sessions } from './sessions.js';

export const topics: readonly Topic[] = [
  sessions,
  keys,
  statuses,
  captures,
  tokens,
  payouts,
  risk,
  services,
  returnUrls,
];

const line = ({ sentence, call, answers: [globalCollect, ogone] }: Row): string =>
  `| ${sentence} | ${call} | ${globalCollect} | ${ogone} |`;

/** The tables of docs/platform.md. */
export const tables = (): string =>
  topics
    .map(({ title, rows }) =>
      [
        `## ${title}`,
        '',
        '| | call | GlobalCollect (1001) | Ogone (2001) |',
        '|---|---|---|---|',
        ...rows.map(line),
      ].join('\n'),
    )
    .join('\n\n');

const BEGIN = '<!-- The tables are written by `npm run docs:platform`. -->';

/** The document with its tables as they are now. */
export const withTables = (document: string): string => {
  const [head = ''] = document.split(BEGIN);
  return `${head}${BEGIN}\n\n${tables()}\n`;
};
