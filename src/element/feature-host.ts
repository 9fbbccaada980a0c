import type { ReactiveControllerHost } from 'lit';
import type { CheckoutStore } from '../checkout/store.js';
import type { Purpose } from '../domain/purpose.js';
import type { Session } from '../domain/session.js';
import type { Messages, OwnMessages } from '../messages/index.js';
import type { WalletMerchants } from '../wallets/index.js';

/** The element as controllers, views and features see it: properties and DOM, never the class. */
export interface CheckoutElement extends HTMLElement, ReactiveControllerHost, WalletMerchants {
  session: Session | undefined;
  readonly sessionUrl: string | undefined;
  readonly paymentUrl: string | undefined;
  readonly returnUrl: string | undefined;
  readonly presentation: 'page' | 'dialog' | undefined;
  readonly hostedUrl: string | undefined;
  readonly amount: number | undefined;
  readonly currency: string | undefined;
  readonly country: string | undefined;
  readonly locale: string | undefined;
  readonly recurring: boolean;
  readonly paymentProduct: string | undefined;
  readonly purpose: Purpose | undefined;
  readonly ungrouped: boolean;
  readonly order: string | undefined;
  readonly express: boolean;
  readonly messages: OwnMessages | undefined;
  readonly prefill: Readonly<Record<string, string>> | undefined;
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
  handlePayment(payment: object): Promise<void>;
  showIssues(): void;
  setErrors(errors: readonly { readonly field: string; readonly code?: string }[]): void;
}

/** What views and features work with. */
export interface FeatureHost {
  readonly element: CheckoutElement;
  readonly checkout: CheckoutStore;
  /** The messages in the current language. */
  readonly messages: Messages;
  /** The language as BCP 47, for the format of amounts, dates and numbers. */
  readonly language: string;
  /** The formatted amount to pay: `€29.80`. */
  readonly amount: () => string;
  /** Has the actions feature show what remains to be done, or tries that again. */
  readonly beginAction: () => void;
  /** Replaces the session, whose list does not know what was stored since; settles once that is done, or cannot be. */
  readonly renewSession: () => Promise<void>;
}
