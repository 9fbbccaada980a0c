/** The redirect pages: the card's bank, another bank or wallet, the signing of a mandate. */
export type StopKind = 'acs' | 'bank' | 'mandate';

interface StopWords {
  /** `{product}` is the payment product. */
  readonly title: string;
  readonly lead: string;
  readonly go: string;
}

interface NoticeWords {
  readonly title: string;
  readonly text: string;
}

export interface Words extends Readonly<Record<StopKind, StopWords>> {
  readonly fail: string;
  readonly cancel: string;
  readonly merchant: string;
  readonly amount: string;
  readonly card: string;
  readonly account: string;
  readonly mandateId: string;
  readonly sandbox: string;
  readonly done: NoticeWords;
  readonly unknown: NoticeWords;
  /** The page of a hosted checkout. */
  readonly hostedCheckout: {
    readonly title: string;
    readonly reference: string;
    /** Names the merchant's `variant`. */
    readonly variant: string;
    readonly back: string;
    readonly refused: string;
    readonly paid: NoticeWords;
  };
  readonly hostedMandate: { readonly wrongIban: string };
  /** For the sandbox's operator. */
  readonly notBuilt: NoticeWords;
}
