/** Values that a test types and that only the ciphertext may contain. */
export interface Secrets {
  /** Digits of a card number or account. */
  readonly cardNumber: string;
  readonly securityCode?: string;
}

export type SecretName = keyof Secrets;

/** The number of consecutive digits that reveals a number; shorter runs occur by chance. */
const RUN = 7;

const separators = /(?<=\d)(?:[\s\u00a0.\-+_/,;:|]|%20|%2[0-9A-F])+(?=\d)/gi;

/** Runs such as 1000000 occur in many ids and reveal nothing. */
const isTelling = (run: string) => new Set(run).size > 3;

const runsOf = (digits: string): readonly string[] =>
  Array.from({ length: Math.max(0, digits.length - RUN + 1) }, (_, start) =>
    digits.slice(start, start + RUN),
  ).filter(isTelling);

/** Reversed or encoded digits reveal as much as plain ones. */
const disguises = (digits: string): readonly string[] => [
  [...digits].reverse().join(''),
  btoa(digits).replace(/=+$/, ''),
  [...digits].map((digit) => digit.charCodeAt(0).toString(16)).join(''),
];

/**
 * Finds secrets in text: any seven consecutive digits of the number, with or without separators, and simple
 * encodings of the whole number. The security code is too short for that (three digits occur by chance), so it
 * counts only as a complete value.
 */
export const finder = ({ cardNumber, securityCode }: Secrets) => {
  const runs = runsOf(cardNumber);
  const disguised = cardNumber.length >= RUN ? disguises(cardNumber) : [];
  return {
    inText: (text: string): SecretName | undefined => {
      const joined = text.replace(separators, '');
      const found =
        runs.some((run) => text.includes(run) || joined.includes(run)) ||
        disguised.some((form) => text.includes(form));
      return found ? 'cardNumber' : undefined;
    },
    asValue: (value: string): SecretName | undefined =>
      securityCode !== undefined && value.trim() === securityCode ? 'securityCode' : undefined,
  };
};
export type Finder = ReturnType<typeof finder>;
