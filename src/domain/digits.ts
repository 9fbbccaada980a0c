const digit = /\p{Nd}/u;

/**
 * Converts the decimal digits of any script (Arabic-Indic, full-width, …) to 0–9 and leaves the rest unchanged.
 */
export const asciiDigits = (text: string): string =>
  text.replace(/[^\P{Nd}0-9]/gu, (char) => {
    // In Unicode, the ten digits of a script are consecutive, starting with zero.
    const code = char.codePointAt(0)!;
    let first = code;
    while (digit.test(String.fromCodePoint(first - 1))) first--;
    return `${(code - first) % 10}`;
  });

/** Only the text's digits, as 0–9. */
export const digitsOf = (text: string): string => asciiDigits(text).replace(/\D+/g, '');
