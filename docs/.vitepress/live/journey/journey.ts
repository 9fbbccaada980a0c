import type { ConnectCheckout } from '../../../../src/index.js';
import type { PlaygroundState } from '../playground-state.js';
import type { Happening, Trouble } from '../trouble.js';

/** What a person does, or waits for. Selectors are for the inside of the checkout. */
export type Deed =
  /** @property row the id of a product or group, or `account` for the first stored one */
  | { readonly do: 'choose'; readonly row: string }
  /** @property field the platform's id of the field */
  | { readonly do: 'type'; readonly field: string; readonly text: string }
  /** @property number of a test card of the sandbox, which knows the rest of it */
  | { readonly do: 'card'; readonly number: string }
  | { readonly do: 'press'; readonly at: string }
  | { readonly do: 'see'; readonly at: string }
  /** On the page of the bank or wallet, wherever it is shown. */
  | { readonly do: 'bank'; readonly choice: 'pay' | 'fail' | 'cancel' }
  /** On the platform's own page: pays with a test card, or cancels without one. */
  | { readonly do: 'hosted'; readonly number?: string }
  /** At the sheet of a wallet. */
  | { readonly do: 'sheet'; readonly choice: 'pay' | 'cancel' }
  /** Switches what is wrong from now on, and nothing else. */
  | { readonly do: 'trouble'; readonly is: readonly Trouble[] }
  | { readonly do: 'happen'; readonly what: Happening }
  | { readonly do: 'reload' }
  /** From the page of the bank. */
  | { readonly do: 'back' };

/** @property say what the person is told, one or two sentences */
export type Step = Deed & { readonly say: string };

/** A way through the checkout as somebody may go it: a data file, played in the playground and run by tests. */
export interface Journey {
  readonly title: string;
  readonly group: string;
  /** Why it is worth a look: one sentence. */
  readonly about: string;
  /** Where the playground differs from its usual start. */
  readonly start?: Partial<
    Pick<PlaygroundState, 'attributes' | 'only' | 'accounts' | 'trouble' | 'happened' | 'guests' | 'hosted'>
  >;
  readonly steps: readonly Step[];
  /** How it ends, in any language. */
  readonly end: {
    readonly state: ConnectCheckout['state'];
    /** On screen. */
    readonly shows?: string;
    /** The statuses of all payments at the platform, the first one first. */
    readonly payments: readonly string[];
    /** What the consumer reads at the end, in the language that the journey begins with. */
    readonly says: string;
  };
}
