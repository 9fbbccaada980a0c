import type { UnsettledEnding } from '../domain/outcome.js';

/** What a sentence about an issue may mention. */
export interface IssueParams {
  /** The field's label, as the platform gives it. */
  readonly label: string;
  readonly [name: string]: string | number;
}

type ByCode<Sentence> = { readonly other: Sentence; readonly [code: string]: Sentence };

/** Every sentence that a consumer can come to see; labels of products and fields come from the platform. */
export interface Messages {
  /** Between names that follow each other, where it is none of the Latin script's. */
  readonly comma?: string;
  /** Names the list of ways to pay. */
  readonly paymentMethod: string;
  /** On the button that lists the rest of them. */
  readonly moreWays: (count: number) => string;
  /** `isCard`: where something is saved instead, what it is. */
  readonly pay: (amount: string, isCard?: boolean) => string;
  /** For products that go on elsewhere: no amount is taken yet. */
  readonly paying: string;
  readonly redirecting: string;
  readonly loading: string;
  readonly optional: string;
  readonly remember: string;
  readonly brandFound: (brand: string) => string;
  readonly continueElsewhere: string;
  /** Where details are typed on the platform's own page. */
  readonly hosted: {
    readonly next: string;
    readonly going: string;
  };
  /** Names the button that explains a field, whose label describes it. */
  readonly help: string;
  readonly reference: string;
  /** Where the answer to a payment was lost. */
  readonly unsure: string;
  readonly paid: string;
  readonly nothingOffered: string;
  /** Heads the banks that most people choose, and the rest where they have no country. */
  readonly mostUsed: string;
  readonly otherBanks: string;
  /** Said while a bank is being searched for. */
  readonly banksFound: (count: number) => string;
  readonly noBank: string;
  /** Of a list or a text; the way to try again stands beside it. */
  readonly notLoaded: string;
  /** Names a wallet's own button. */
  readonly payWith: (name: string) => string;
  readonly privacyPolicy: string;
  readonly close: string;
  /** A bank's page in a dialog over this one. */
  readonly dialog: {
    /** Names the dialog and the frame in it. */
    readonly title: string;
    readonly cancel: string;
    /** Also for a bank whose page shows nothing in a frame. */
    readonly byPage: string;
    /** While the shop's server is asked what became of the payment. */
    readonly checking: string;
  };
  /** Names the button that shows what is typed into a field that hides it. */
  readonly reveal: (label: string) => string;
  /** Names the choice between a card's brands. */
  readonly cardBrand: string;
  /** Names the choice between paying all at once and in instalments. */
  readonly planChoice: string;
  readonly payInFull: string;
  /** Of an instalment plan: what all its instalments come to. */
  readonly planTotal: (amount: string) => string;
  /** `rate`: already with its per cent sign. */
  readonly planInterest: (rate: string) => string;
  readonly noInterest: string;
  readonly planGone: string;
  /** Of a stored account, by the last digits of its number. */
  readonly endingIn: (name: string, digits: string) => string;
  /** Of a stored card, MM/YY; goes on after a comma. */
  readonly expires: (expiry: string) => string;
  readonly expired: (expiry: string) => string;
  /** The platform knew the consumer, and fields were filled in. */
  readonly lookedUp: string;
  /** Of a stored account: asked twice, so that no slip of a thumb removes it. */
  readonly removal: {
    readonly remove: string;
    readonly question: string;
    readonly keep: string;
    readonly removed: string;
    readonly failed: string;
  };
  /** What became of the payment, and what that means for the consumer. */
  readonly outcomes: Readonly<Record<UnsettledEnding, readonly [title: string, next: string]>>;
  readonly retry: string;
  readonly securityCodeAgain: string;
  /** After a failure, where something was typed. */
  readonly nothingLost: string;
  readonly sessionExpired: string;
  /** Back from a bank, before anything was settled there. */
  readonly paymentLeft: string;
  readonly rowGone: string;
  /** By the platform's code of a refusal, or by how the payment ended. */
  readonly declines: ByCode<string>;
  /** By error code. */
  readonly errors: ByCode<string>;
  /** By issue code, or `code:field id` where a field has words of its own. */
  readonly issues: ByCode<(params: IssueParams) => string>;
  /** What remains to be done once the payment exists: a transfer, a code to scan. */
  readonly action: {
    readonly title: string;
    readonly transfer: string;
    readonly scan: string;
    /** The same, where the app's name is known. */
    readonly scanWith: (app: string) => string;
    /** Of a code that any phone can read. */
    readonly scanLink: string;
    /** Leaves a code or an app for the list of ways to pay. */
    readonly anotherWay: string;
    /** Where a card can be typed in place of opening an app. */
    readonly byNumber: string;
    readonly openApp: string;
    readonly waiting: (time: string) => string;
    readonly waitedLong: string;
    readonly copy: string;
    readonly copied: string;
    readonly print: string;
    readonly reference: string;
    readonly amount: string;
    readonly accountHolder: string;
    readonly bank: string;
    readonly city: string;
    readonly country: string;
    readonly payBefore: string;
  };
}
