import { html } from 'lit';
import { chosenForm } from '../../../checkout/option-form.js';
import type { CheckoutState } from '../../../checkout/state.js';
import type { DirectoryEntry } from '../../../client/index.js';
import type { FieldDisplay, PaymentProductField } from '../../../domain/field.js';
import type { FeatureHost } from '../../feature-host.js';
import type { ControlBindings } from '../../views/context.js';
import { missingView } from '../../views/notice.js';
import { selectView } from '../choices/controls.js';
import type { Feature } from '../feature.js';
import { Directory, groupsOf } from './directory.js';
import { BankSearch } from './search.js';
import { styles } from './styles.js';

/**
 * The number of banks for which a native select is quicker; phones show it full screen, so it may be longer
 * there.
 */
const few = () => (matchMedia('(pointer: coarse)').matches ? 24 : 8);

const formOf = (state: CheckoutState) =>
  'choosing' in state && state.choosing ? chosenForm(state.choosing) : undefined;

/**
 * The choice of a bank from the product's directory.
 *
 * Owns: the directories and their searches. Does not own: the chosen bank, which is the form's value.
 *
 * @csspart banks - the banks that a search has found
 * @csspart bank-group - the heading of a group of banks
 * @csspart bank - one bank
 * @csspart bank-active - the bank that the arrow keys have reached
 */
export default class Banks implements Feature {
  readonly styles = styles;
  readonly #directories = new Map<number, Directory>();
  readonly #searches = new Map<number, BankSearch>();

  constructor(private readonly host: FeatureHost) {}

  stateChanged(state: CheckoutState): void {
    const { product, form } = formOf(state) ?? {};
    if (product && form?.fields.some(({ id }) => id === 'issuerId'))
      this.#directory(product.id).load(this.host.checkout.catalogue);
  }

  /**
   * The control of the bank field; nothing while the product's own list must do: there is no directory, it is
   * loading or has failed, or the consumer is using that list.
   */
  control(field: PaymentProductField, display: FieldDisplay, bindings: ControlBindings): unknown {
    const { checkout, element } = this.host;
    const product = formOf(checkout.state)?.product;
    if (field.id !== 'issuerId' || !product) return undefined;
    const directory = this.#directory(product.id);
    const allowed = field.rules.find((rule) => rule.type === 'fixedList')?.allowedValues;
    const entries = directory.entries?.filter(({ issuerId }) => !allowed || allowed.includes(issuerId));
    if (entries && entries.length > few())
      return element.renderRoot.activeElement?.matches(`select[name=${field.id}]`)
        ? undefined
        : this.#search(product.id).view(field, display, bindings, entries);
    if (entries?.length) return this.#select(field, display, bindings, entries);
    if (display.valueMapping.length || allowed?.length) return undefined;
    return directory.failed
      ? missingView(this.host, () => directory.load(checkout.catalogue, true))
      : html`<input id=${bindings.id} part="input" disabled placeholder=${display.label} aria-busy="true" />`;
  }

  #select(
    field: PaymentProductField,
    display: FieldDisplay,
    bindings: ControlBindings,
    entries: readonly DirectoryEntry[],
  ) {
    const groups = groupsOf(entries, this.host.messages).map(({ label, banks }) => ({
      label,
      choices: banks.map(({ issuerId, issuerName }) => ({ value: issuerId, displayName: issuerName })),
    }));
    return selectView(this.host, field, display, bindings, groups);
  }

  #directory(paymentProductId: number): Directory {
    let directory = this.#directories.get(paymentProductId);
    if (!directory) {
      directory = new Directory(paymentProductId, () => this.host.element.requestUpdate());
      this.#directories.set(paymentProductId, directory);
    }
    return directory;
  }

  /** One search per product, so that its text is kept while the consumer looks at another option. */
  #search(paymentProductId: number): BankSearch {
    let search = this.#searches.get(paymentProductId);
    if (!search) this.#searches.set(paymentProductId, (search = new BankSearch(this.host)));
    return search;
  }
}
