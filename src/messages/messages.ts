/** What a sentence about an issue may mention. */
export interface IssueParams {
  /** The field's label, as the platform gives it. */
  readonly label: string;
  readonly [name: string]: string | number;
}

type ByCode<Sentence> = { readonly other: Sentence; readonly [code: string]: Sentence };

/** Every sentence of the checkout in one language; labels of products and fields come from the platform. */
export interface Messages {
  /** Names the list of ways to pay. */
  readonly paymentMethod: string;
  readonly pay: (amount: string) => string;
  /** For products that go on elsewhere: no amount is taken yet. */
  readonly paying: string;
  readonly waitingForBank: string;
  readonly redirecting: string;
  readonly loading: string;
  readonly optional: string;
  readonly remember: string;
  /** Names the choice between a card's brands. */
  readonly cardBrand: string;
  readonly brandFound: (brand: string) => string;
  readonly continueElsewhere: string;
  /** Of a stored card, MM/YY. */
  readonly expires: (expiry: string) => string;
  readonly expired: (expiry: string) => string;
  readonly more: (count: number) => string;
  /** Names the button that explains a field. */
  readonly help: (label: string) => string;
  readonly nothingOffered: string;
  readonly reference: string;
  /** Until, and where, there is no guidance. */
  readonly trouble: string;
  /** By outcome of the payment. */
  readonly outcomes: ByCode<string>;
}

/** What to do when something went wrong; English loads it when the first thing does: most consumers never see it. */
export interface Guidance {
  readonly retry: string;
  /** Above the pay button, where several fields are at fault. */
  readonly checkFields: (count: number) => string;
  readonly securityCodeAgain: string;
  readonly sessionExpired: string;
  readonly rowGone: string;
  /** By the platform's code of a refusal. */
  readonly declines: ByCode<string>;
  /** By error code. */
  readonly errors: ByCode<string>;
  /** By issue code, or `code:field id` where a field has words of its own. */
  readonly issues: ByCode<(params: IssueParams) => string>;
}

/** A language, as one module. */
export interface Locale {
  readonly messages: Messages;
  readonly guidance: Guidance;
}
