/** A slot for one character, `9` for a digit or `*` for any; or a run of literals. */
interface Token {
  readonly slot: boolean;
  readonly text: string;
}

/** `+86 {{999}} {{9999}}`, read once: what is outside the braces is literal, whatever it looks like. */
export type Mask = readonly Token[];

export const parseMask = (mask = ''): Mask =>
  // No field is that long; what is would take long to read at every key.
  (mask.length > 256 ? '' : mask).split(/\{\{(.*?)\}\}/).flatMap((part, index): Token[] =>
    // Splitting by a group alternates between what is outside and inside of it.
    index % 2
      ? [...part].map((text) => ({ slot: text === '9' || text === '*', text }))
      : part
        ? [{ slot: false, text: part }]
        : [],
  );

/** How many characters fit in. */
export const capacity = (mask: Mask): number => mask.filter(({ slot }) => slot).length;

export interface Layout {
  readonly display: string;
  /** Where in `display` each character of the raw value stands. */
  readonly at: readonly number[];
}

/**
 * Lays a raw value out. What does not fit is shown behind the mask, never cut. Literals that follow the last
 * character are shown as well (`12/`), but no blank space at the end.
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

/** What the input shows of a raw value. */
export const format = (mask: Mask, raw: string): string => layOut(mask, raw).display;

/** The raw value of a text that was formatted, or typed or pasted with or without the mask's literals. */
export const strip = (mask: Mask, text: string): string => {
  const digitsOnly = !mask.some(({ slot, text }) => slot && text === '*');
  let raw = '';
  let next = 0;
  let position = 0;
  while (position < text.length) {
    const token = mask[next];
    if (token && !token.slot) {
      // A literal counts only where all of it is there: the 8 of `8612…` is no part of `+86 `.
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
