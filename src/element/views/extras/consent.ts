import { nothing } from 'lit/html.js';
import type { ChoosingState, OptionForm } from '../../../checkout/state.js';
import type { View } from '../view.js';

/** Below the pay button: what is there where the page has agreed to it. */
export const consentView = (view: View, choosing: ChoosingState, { form: { account } }: OptionForm) => [
  (account && view.host.allowRemoval && view.part('removal')?.removalView(view, choosing, account)) ||
    nothing,
  (view.host.allowFingerprint && view.part('fingerprint')?.collectorView(view)) || nothing,
  (view.host.privacyPolicy && view.part('policy')?.policyLink(view)) || nothing,
];
