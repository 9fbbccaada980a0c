import type { Settings } from '../checkout/settings.js';
import { storesAccounts } from '../domain/purpose.js';
import { isLanguage, platformLocale } from './environment.js';
import type { CheckoutElement } from './feature-host.js';

/**
 * What the page has set, as the checkout takes it.
 * @param language that is shown
 */
export const settingsOf = (element: CheckoutElement, language: string): Settings => ({
  session: element.session,
  purpose: element.purpose ?? 'pay',
  context: {
    amount: storesAccounts(element.purpose) ? undefined : (element.amount ?? NaN),
    currency: element.currency ?? '',
    country: element.country ?? '',
    // An invalid locale is passed on, so that the settings check reports it.
    locale: isLanguage(element.locale) ? platformLocale(language) : element.locale!,
    recurring: element.recurring,
    installments: element.installments && !storesAccounts(element.purpose),
  },
  ungrouped: element.ungrouped,
  preselect: element.paymentProduct,
  order: element.order?.match(/[^\s,]+/g) ?? [],
  isSmall: innerWidth < 600,
  hosted: !!element.hostedUrl,
});
