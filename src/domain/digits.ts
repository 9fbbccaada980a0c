const digit = /\p{Nd}/u;

/** The text with every decimal digit of any script (Arabic-Indic, full-width, …) as 0–9; all else is left alone. */
export const asciiDigits = (text: string): string =>
  text.replace(/[^\P{Nd}0-9]/gu, (char) => {
    // Unicode keeps the ten digits of a script together, from zero to nine.
    const code = char.codePointAt(0)!;
    let first = code;
    while (digit.test(String.fromCodePoint(first - 1))) first--;
    return `${(code - first) % 10}`;
  });

/** Only the text's digits, as 0–9. */
export const digitsOf = (text: string): string => asciiDigits(text).replace(/\D+/g, '');
