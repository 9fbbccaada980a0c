import { filledIn } from '../../../checkout/filled-in.js';
import { chosenForm } from '../../../checkout/option-form.js';
import type { CheckoutState } from '../../../checkout/state.js';
import { CheckoutError } from '../../../domain/errors.js';
import { enter } from '../../enter.js';
import { CheckoutErrorEvent } from '../../events.js';
import type { FeatureHost } from '../../feature-host.js';
import type { Feature } from '../feature.js';

/** Fields that say who somebody is and where they live: no shop has reasons to know a number or code of a card or account. */
const known: ReadonlySet<string> = new Set([
  'accountHolderName',
  'additionalInfo',
  'cardholderName',
  'city',
  'companyName',
  'countryCode',
  'dateOfBirth',
  'emailAddress',
  'firstName',
  'houseNumber',
  'phoneNumber',
  'residentIdName',
  'residentMobilePhoneNumber',
  'stateCode',
  'street',
  'surname',
  'title',
  'zip',
]);

/**
 * Fills in what the shop knows of the consumer, in fields that are empty when their form opens. What the consumer makes
 * of it stays.
 */
export default class Prefill implements Feature {
  /** The fields that were on screen already, by the option's key: each is filled in once. */
  readonly #seen = new Map<string, Set<string>>();
  #checked: FeatureHost['element']['prefill'];

  constructor(private readonly host: FeatureHost) {}

  stateChanged(state: CheckoutState): void {
    const { checkout, element } = this.host;
    if (!element.prefill || state.status !== 'ready') return;
    const values = this.#usable(element.prefill);
    const { choosing } = state;
    for (const key of this.#seen.keys()) if (!choosing.forms.has(key)) this.#seen.delete(key);
    const optionForm = chosenForm(choosing);
    const { chosen } = choosing;
    // A stored account has the values that it was stored with.
    if (!optionForm || !chosen || optionForm.form.account) return;
    const { form } = optionForm;
    const seen = this.#seen.get(chosen) ?? new Set();
    this.#seen.set(chosen, seen);
    const news = Object.entries(values).filter(
      ([id]) => !seen.has(id) && form.fields.some((field) => field.id === id),
    );
    const filled = filledIn(form, Object.fromEntries(news), checkout.rules);
    for (const [id] of news) {
      seen.add(id);
      const value = filled.values.get(id);
      if (value !== undefined && value !== form.values.get(id)) enter(checkout, id, value);
    }
  }

  /** Reports what must not be filled in, once. */
  #usable(prefill: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const entries = Object.entries(prefill);
    const refused = entries.flatMap(([id]) => (known.has(id) ? [] : id));
    if (refused.length && this.#checked !== prefill)
      this.host.element.dispatchEvent(
        new CheckoutErrorEvent(
          new CheckoutError('config', `prefill has fields that are never filled in: ${refused.join(', ')}.`),
        ),
      );
    this.#checked = prefill;
    return Object.fromEntries(entries.filter(([id, value]) => known.has(id) && typeof value === 'string'));
  }
}
