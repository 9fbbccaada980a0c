/**
 * Why a value is refused. The last three are verdicts of the platform and the merchant's server, not rules of
 * this folder.
 */
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

/** A code and the parameters of its message, never the value itself. */
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
}

/** Checks a value that is not blank: returns the code of its issue, or something falsy. */
export type Check<R = unknown> = (
  value: string,
  rule: R,
  context: RuleContext,
) => IssueCode | false | undefined;
