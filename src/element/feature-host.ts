import type { ReactiveControllerHost } from 'lit';
import type { CheckoutStore } from '../checkout/store.js';
import type { Session } from '../domain/session.js';
import type { Messages } from '../messages/index.js';
import type { WalletMerchants } from '../wallets/index.js';

/** The element as its controllers, views and features see it: properties and DOM, never the class. */
export interface CheckoutElement extends HTMLElement, ReactiveControllerHost, WalletMerchants {
  session: Session | undefined;
  readonly sessionUrl: string | undefined;
  readonly paymentUrl: string | undefined;
  readonly returnUrl: string | undefined;
  readonly amount: number | undefined;
  readonly currency: string | undefined;
  readonly locale: string | undefined;
  readonly name: string | undefined;
  readonly disabled: boolean;
  readonly installments: boolean;
  readonly hidePayButton: boolean;
  readonly privacyPolicy: boolean;
  readonly allowRemoval: boolean;
  readonly allowFingerprint: boolean;
  readonly complete: boolean;
  readonly renderRoot: ShadowRoot;
  submit(): Promise<void>;
  showIssues(): void;
  setErrors(errors: readonly { readonly field: string; readonly code?: string }[]): void;
}

/** What views and features work with. */
export interface FeatureHost {
  readonly element: CheckoutElement;
  readonly checkout: CheckoutStore;
  /** In the language that is shown. */
  readonly messages: Messages;
  /** BCP 47: how amounts, dates and numbers are written. */
  readonly language: string;
  /** The amount to pay, in words: `€29.80`. */
  readonly amount: () => string;
}
