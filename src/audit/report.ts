/** What a comparison found. A difference is one from what was published or is safe; advice leaves the result as it is. */
export interface Finding {
  readonly level: 'difference' | 'advice';
  readonly about: 'page' | 'policy' | 'integrity' | 'scripts' | 'files';
  readonly text: string;
}

/** A script, a frame or an import map of the page. */
export interface Listed {
  readonly kind: 'script' | 'inline script' | 'import map' | 'frame';
  /** An absolute address, or the digest of what is inline. */
  readonly source: string;
  /** SHA-384 of what was served; absent where it could not be fetched, and for frames. */
  readonly integrity?: string;
  readonly known: 'ours' | 'allowed' | 'unknown';
  /** From the inventory or from the merchant's own list. */
  readonly purpose?: string;
}

export interface Report {
  readonly url: string;
  /** `unknown`: the page could not be looked at. */
  readonly result: 'fine' | 'differences' | 'unknown';
  /** Why the page could not be looked at. */
  readonly why?: string;
  readonly findings: readonly Finding[];
  readonly scripts: readonly Listed[];
  /** How many files of the inventory were fetched and are as published. */
  readonly filesAsPublished: number;
}

export const exitCodes: Readonly<Record<Report['result'], number>> = { fine: 0, differences: 1, unknown: 2 };

export const difference = (about: Finding['about'], text: string): Finding => ({
  level: 'difference',
  about,
  text,
});
export const advice = (about: Finding['about'], text: string): Finding => ({ level: 'advice', about, text });

/** Nothing that a page says reaches the terminal as a control sequence. */
const printable = (text: string): string =>
  text.replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '�');

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

/** The report for people, in lines. */
export const textOf = ({ url, result, why, findings, scripts, filesAsPublished }: Report): string => {
  if (result === 'unknown') return [url, `It could not be looked at: ${why}`].map(printable).join('\n');
  const told = findings.map(
    ({ level, about, text }) =>
      `${level === 'difference' ? 'DIFFERS' : 'advice '}  ${about.padEnd(9)}  ${text}`,
  );
  const listed = scripts.map(({ kind, source, known, purpose, integrity }) =>
    [known.padEnd(7), kind, source, ...(integrity && integrity !== source ? [integrity] : []), purpose ?? '']
      .join('  ')
      .trimEnd(),
  );
  const differences = findings.filter(({ level }) => level === 'difference').length;
  const lines = [
    url,
    ...told,
    '',
    'What runs in it:',
    ...listed,
    '',
    `${count(filesAsPublished, 'file is', 'files are')} as published. ${
      differences ? count(differences, 'difference', 'differences') : 'No difference'
    }, ${count(findings.length - differences, 'piece', 'pieces')} of advice.`,
  ];
  return lines.map(printable).join('\n');
};
