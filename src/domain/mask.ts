/** A slot for one character (`9` for a digit, `*` for any), or a run of literals. */
interface Token {
  readonly slot: boolean;
  readonly text: string;
}

/** `+86 {{999}} {{9999}}`, parsed: text outside the braces is literal, whatever it looks like. */
export type Mask = readonly Token[];

export const parseMask = (mask = ''): Mask =>
  // No field has a mask this long, and parsing it for every key would be slow.
  (mask.length > 256 ? '' : mask).split(/\{\{(.*?)\}\}/).flatMap((part, index): Token[] =>
    // Splitting by a group alternates between text outside and inside the braces.
    index % 2
      ? [...part].map((text) => ({ slot: text === '9' || text === '*', text }))
      : part
        ? [{ slot: false, text: part }]
        : [],
  );

/** The number of characters that fit. */
export const capacity = (mask: Mask): number => mask.filter(({ slot }) => slot).length;

export interface Layout {
  readonly display: string;
  /** The position of each raw character in `display`. */
  readonly at: readonly number[];
}

/**
 * Lays out a raw value. Characters beyond the mask are shown after it, never cut. Literals after the last
 * character are shown too (`12/`), except a trailing blank.
 */
export const layOut = (mask: Mask, raw: string): Layout => {
  let display = '';
  let next = 0;
  const at: number[] = [];
  const literals = () => {
    for (let token; (token = mask[next]) && !token.slot; next++) display += token.text;
  };
  for (const char of raw) {
    literals();
    for (let i = 0; i < char.length; i++) at.push(display.length + i);
    display += char;
    next++;
  }
  if (raw) {
    const { length } = display;
    literals();
    display = display.slice(0, length) + display.slice(length).trimEnd();
  }
  return { display, at };
};

/** The displayed form of a raw value. */
export const format = (mask: Mask, raw: string): string => layOut(mask, raw).display;

/** The raw value of a formatted text, or of text typed or pasted with or without the mask's literals. */
export const strip = (mask: Mask, text: string): string => {
  const digitsOnly = !mask.some(({ slot, text }) => slot && text === '*');
  let raw = '';
  let next = 0;
  let position = 0;
  while (position < text.length) {
    const token = mask[next];
    if (token && !token.slot) {
      // A literal counts only as a whole: the 8 of `8612…` is not part of `+86 `.
      const literal = [token.text, token.text.trimEnd()].find((run) => text.startsWith(run, position));
      position += literal?.length ?? 0;
      next++;
    } else {
      const char = String.fromCodePoint(text.codePointAt(position)!);
      position += char.length;
      if ((token ? token.text === '*' : !digitsOnly) || (char >= '0' && char <= '9')) {
        raw += char;
        next++;
      }
    }
  }
  return raw;
};
