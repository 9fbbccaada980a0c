import { observedErrors } from './errors.js';

/** Reads query parameters; a wrong value is refused by the parameter's name. Unknown parameters are ignored. */
export class Query {
  constructor(private readonly parameters: URLSearchParams) {}

  text(name: string): string | undefined {
    return this.parameters.get(name) ?? undefined;
  }

  required(name: string): string {
    const value = this.parameters.get(name);
    if (!value) throw observedErrors.missing(name);
    return value;
  }

  matching(name: string, pattern: RegExp): string {
    const value = this.required(name);
    if (!pattern.test(value)) throw observedErrors.invalidValue(name);
    return value;
  }

  integer(name: string, least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): number | undefined {
    const value = this.parameters.get(name);
    if (value === null) return undefined;
    const number = Number(value);
    if (!/^-?\d{1,16}$/.test(value) || !(number >= least && number <= most))
      throw observedErrors.invalidValue(name);
    return number;
  }

  /** Official clients write booleans as words or, in PHP, as `1` and `0`. */
  boolean(name: string): boolean | undefined {
    const value = this.parameters.get(name);
    if (value === null) return undefined;
    if (!/^(true|false|1|0)$/.test(value)) throw observedErrors.invalidValue(name);
    return value === 'true' || value === '1';
  }

  all(name: string): readonly string[] {
    return this.parameters.getAll(name);
  }
}
