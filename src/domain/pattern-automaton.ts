import { isQuantifier, patternTokens, repetitions } from './pattern-tokens.js';

/** A state: what follows after nothing, or after one character that passes the test. */
interface State {
  readonly test?: (char: string) => boolean;
  /** `^` and `$` consume nothing and match at their place. */
  readonly anchor?: string;
  next: readonly State[];
}

/** Puts a part of a pattern in front of its continuation. */
type Part = (next: State) => State;

/** The limit for building and for matching: a few milliseconds of work. */
const mostStates = 5000;
const mostVisits = 400_000;

/**
 * Builds the automaton from the end. Each part is a function, so that a repetition can insert it several times.
 */
const automaton = (tokens: readonly string[]): { readonly start: State; readonly end: State } => {
  let position = 0;
  let states = 0;
  const state = (made: State): State => {
    if (++states > mostStates) throw new RangeError('Too many states');
    return made;
  };

  const repeated = (part: Part, [from, to]: readonly [number, number]): Part => {
    if (to < from) throw new SyntaxError('Repetitions out of order');
    return (next) => {
      let entry = next;
      if (to === Infinity) {
        entry = state({ next: [next] });
        entry.next = [part(entry), next];
      } else for (let i = from; i < to; i++) entry = state({ next: [part(entry), next] });
      // A part and its repetition may both be empty: an entry state of its own makes each repetition count.
      for (let i = 0; i < from; i++) entry = state({ next: [part(entry)] });
      return entry;
    };
  };

  const single = (token: string): Part => {
    if (token === '^' || token === '$') return (next) => state({ anchor: token, next: [next] });
    const one = new RegExp(`^${token}$`);
    return (next) => state({ test: (char) => one.test(char), next: [next] });
  };

  const alternatives = (): Part => {
    const all: Part[] = [];
    do {
      if (all.length) position++;
      const parts: Part[] = [];
      for (let token; (token = tokens[position]) && token !== '|' && token !== ')';) {
        position++;
        let part: Part;
        if (token[0] === '(') {
          part = alternatives();
          if (tokens[position++] !== ')') throw new SyntaxError('Unclosed group');
        } else {
          if (isQuantifier(token)) throw new SyntaxError('Nothing to repeat');
          part = single(token);
        }
        const quantifier = tokens[position];
        if (isQuantifier(quantifier)) {
          if (token === '^' || token === '$') throw new SyntaxError('Nothing to repeat');
          part = repeated(part, repetitions(quantifier));
          position++;
        }
        parts.push(part);
      }
      all.push((next) => parts.reduceRight((following, part) => part(following), next));
    } while (tokens[position] === '|');
    return all.length > 1 ? (next) => state({ next: all.map((part) => part(next)) }) : all[0]!;
  };

  const pattern = alternatives();
  if (position < tokens.length) throw new SyntaxError('Unopened group');
  const end = state({ next: [] });
  return { start: pattern(end), end };
};

/**
 * Whether the pattern is found in the text, in time linear in its length: all states of the automaton advance
 * together, without backtracking. `undefined` if the pattern cannot be read, or pattern and text are too big.
 */
export const matchPattern = (pattern: string, text: string): boolean | undefined => {
  const tokens = patternTokens(pattern);
  if (!tokens || text.length > 10_000) return;
  try {
    const { start, end } = automaton(tokens);
    let current = new Set<State>();
    let visits = 0;
    for (let position = 0; position <= text.length; position++) {
      const following = new Set<State>();
      current.add(start);
      // Iteration over a set includes what is added meanwhile, and visits nothing twice.
      for (const { anchor, test, next } of current) {
        if ((visits += 1 + next.length) > mostVisits) return;
        if (anchor && position !== (anchor === '^' ? 0 : text.length)) continue;
        const advances = test?.(text[position] ?? '');
        if (test && !advances) continue;
        for (const state of next) (test ? following : current).add(state);
      }
      if (current.has(end)) return true;
      current = following;
    }
    return false;
  } catch {
    return;
  }
};
