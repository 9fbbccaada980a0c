import type { Outcome } from '../../../src/headless.js';
import type { Article } from '../cart.js';
import type { TestCard } from '../test-cards.js';

/** A heading, or a name, and the sentence under it. */
type Pair = readonly [string, string];

/** Everything that the shop says. What the checkout says is its own. */
export interface Words {
  readonly tagline: string;
  readonly yourOrder: string;
  readonly articles: Readonly<Record<Article, Pair>>;
  readonly quantity: string;
  readonly subtotal: string;
  readonly delivery: string;
  readonly free: string;
  readonly total: string;
  readonly taxes: string;
  readonly payment: string;
  readonly needsScript: string;
  readonly viewOrder: string;
  readonly testCards: {
    readonly title: string;
    readonly lead: string;
    readonly expiry: string;
    readonly code: string;
    readonly copy: string;
    readonly copied: string;
    readonly cards: Readonly<Record<TestCard, string>>;
  };
  readonly demonstration: string;
  readonly examples: Readonly<Record<'cart' | 'form' | 'events' | 'hosted' | 'save' | 'account', string>>;
  /** The titles of the pages on which nothing is paid. */
  readonly accounts: Readonly<Record<'save' | 'manage', string>>;
  readonly order: {
    readonly title: string;
    readonly outcomes: Readonly<Record<Outcome | 'open' | 'unknown', Pair>>;
    readonly reference: string;
    readonly paymentReference: string;
    readonly paymentMethod: string;
    readonly card: (ending: string) => string;
    readonly again: string;
    readonly look: string;
    readonly paidBefore: string;
    readonly onward: string;
  };
  readonly notes: Readonly<Record<'notFound' | 'brokenLink' | 'fault', Pair>>;
}
