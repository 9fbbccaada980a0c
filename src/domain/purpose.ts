import type { PaymentProduct } from './product.js';

/** What a checkout is for: a payment, an account to store, or all stored accounts. */
export const purposes = ['pay', 'save', 'manage'] as const;

export type Purpose = (typeof purposes)[number];

/** Whether this purpose is to store accounts, and no payment. */
export const storesAccounts = (purpose: string | undefined): boolean =>
  purpose === 'save' || purpose === 'manage';

/** How the storing of an account ended. */
export type SavingEnding = 'saved' | 'already-saved';

/** Whether this is how the storing of an account ended, and no payment. */
export const isSaving = (ending: string): ending is SavingEnding => ending.endsWith('saved');

/** Whether the platform stores an account of this product by what the consumer types, without a payment. */
export const isStorable = ({
  allowsTokenization,
  usesRedirectionTo3rdParty,
  paymentMethod,
}: PaymentProduct): boolean => allowsTokenization && !usesRedirectionTo3rdParty && paymentMethod !== 'mobile';
