/** What the sandbox does with a property of a request. */
export type Effect =
  /** It decides something, or is checked beyond its type. */
  | 'acted'
  /** It comes back in answers. */
  | 'kept'
  /** Its type is checked, and nothing else. */
  | 'checked'
  /** It is not looked at. */
  | 'ignored';

/** A call of the platform, as its official SDK makes it. */
export interface CoveredCall {
  readonly api: 'server' | 'client';
  readonly method: string;
  /** `/payments/{}/approve`, below the API's base. */
  readonly path: string;
  /** Whether the sandbox has it. */
  readonly answered: boolean;
  /** Paths of properties, `[]` for entries of a list, `.*` for everything below. */
  readonly properties: Readonly<Partial<Record<Effect, readonly string[]>>>;
}
