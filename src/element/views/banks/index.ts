import { html } from 'lit/html.js';
import { chosenForm } from '../../../checkout/option-form.js';
import type { FieldDisplay, PaymentProductField } from '../../../domain/field.js';
import en from '../../../messages/en.more.js';
import { type ControlBindings, selectView } from '../extras/controls.js';
import type { View } from '../view.js';
import { banksOf, groupsOf, loadBanks } from './directory.js';
import { bankSearch } from './search.js';

export { styles } from './styles.js';

/** Up to so many, a native choice is quicker; phones show one over the whole screen, so it may be longer there. */
const few = () => (matchMedia('(pointer: coarse)').matches ? 24 : 8);

/**
 * The choice of a bank from the product's directory; `undefined` where the product's own list has to do: there is no
 * directory, it is on its way or failed, or the consumer is at that list just now.
 */
export const bankControl = (
  view: View,
  field: PaymentProductField,
  display: FieldDisplay,
  bindings: ControlBindings,
) => {
  const { checkout, host, more = en } = view;
  const { state, catalogue } = checkout;
  const product = 'choosing' in state && state.choosing ? chosenForm(state.choosing)?.product : undefined;
  if (!product) return undefined;
  const banks = banksOf(checkout, product.id);
  const load = (again?: boolean) =>
    void loadBanks(banks, catalogue, product.id, () => host.requestUpdate(), again);
  load();
  const allowed = field.rules.find((rule) => rule.type === 'fixedList')?.allowedValues;
  const entries = banks.entries?.filter(({ issuerId }) => !allowed || allowed.includes(issuerId));
  if (entries && entries.length > few())
    return host.renderRoot.activeElement?.matches(`select[name=${field.id}]`)
      ? undefined
      : bankSearch(view, field, display, bindings, banks, entries);
  if (entries?.length)
    return selectView(
      view,
      field,
      display,
      bindings,
      groupsOf(entries, more).map(({ label, banks: group }) => ({
        label,
        choices: group.map(({ issuerId, issuerName }) => ({ value: issuerId, displayName: issuerName })),
      })),
    );
  if (display.valueMapping.length || allowed?.length) return undefined;
  return banks.failed
    ? html`<span class="not-loaded">${more.notLoaded}</span>
        <button type="button" part="retry-button" @click=${() => load(true)}>${more.retry}</button>`
    : html`<input id=${bindings.id} part="input" disabled placeholder=${display.label} aria-busy="true" />`;
};
