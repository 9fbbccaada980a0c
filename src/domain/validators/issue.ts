import type { Rule } from '../field.js';
import type { Layout } from '../mask.js';
import type { ValueField } from '../value.js';

/** Why a value is refused. The last three are the platform's and the server's verdicts, not rules of this folder. */
export type IssueCode =
  | 'required'
  | 'digits'
  | 'date'
  | 'expiry-format'
  | 'expired'
  | 'fixed-list'
  | 'iban'
  | 'email'
  | 'resident-id'
  | 'terms'
  | 'too-short'
  | 'too-long'
  | 'luhn'
  | 'range'
  | 'pattern'
  | 'card-unknown'
  | 'card-refused'
  | 'refused';

/** A code and what a sentence about it may mention; never the value itself. */
export interface Issue {
  readonly code: IssueCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The current month for expiry dates: an instant, or the month itself where it is known. */
export type Today = Date | { readonly year: number; readonly month: number };

export interface RuleContext {
  readonly today: Today;
  /** The form's raw values by field id, for rules that look at another field. */
  readonly values: ReadonlyMap<string, string>;
  /** Loaded where `needsRareRules` says so; without them these rules are left to the platform. */
  readonly rare?: RareRules | undefined;
}

/** The rules that no card's fields have. */
export type RareRule = Extract<
  Rule,
  {
    type: 'emailAddress' | 'fixedList' | 'iban' | 'range' | 'residentIdNumber' | 'termsAndConditions';
  }
>;

/** What only some products' fields need, so that nobody else loads it: see `rare.ts`. */
export interface RareRules {
  readonly checks: { readonly [Type in RareRule['type']]: Check<Extract<RareRule, { type: Type }>> } & {
    readonly date: Check;
  };
  /** See `rare-values.ts`. */
  readonly readerOf: (field: ValueField) => ((text: string) => string) | undefined;
  readonly usualMask: (field: ValueField) => string | undefined;
  readonly layOutAmount: (cents: string) => Layout;
  /** For regular expressions that could freeze a backtracking engine; `undefined` where it cannot tell either. */
  readonly matchPattern: (pattern: string, text: string) => boolean | undefined;
}

/** A rule for values that are not blank: the code of what is wrong, else something falsy. */
export type Check<R = unknown> = (
  value: string,
  rule: R,
  context: RuleContext,
) => IssueCode | false | undefined;
