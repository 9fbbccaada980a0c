import type { TemplateResult } from 'lit';
import { PayingFile } from '../checkout/paying-file.js';
import type { PaymentOption } from '../checkout/payment-options.js';
import { ServerClock } from '../checkout/server-clock.js';
import type { CheckoutState, CheckoutStateName } from '../checkout/state.js';
import { CheckoutStore } from '../checkout/store.js';
import type { CheckoutError } from '../domain/errors.js';
import type { MerchantActionJson } from '../domain/payment-answer.js';
import { CheckoutProperties } from './checkout-properties.js';
import { Announcer } from './controllers/announcer.js';
import { Eraser } from './controllers/eraser.js';
import { Failures } from './controllers/failures.js';
import { FeatureLoader } from './controllers/feature-loader.js';
import { FocusKeeper } from './controllers/focus-keeper.js';
import { LocaleController } from './controllers/locale-controller.js';
import { PageVisits } from './controllers/page-visits.js';
import { PaymentController } from './controllers/payment-controller.js';
import { PressController } from './controllers/press-controller.js';
import { SessionController } from './controllers/session-controller.js';
import { SilentEntry } from './controllers/silent-entry.js';
import { ElementContext } from './element-context.js';
import { FormControl } from './form-control.js';
import { internalsOf } from './internals.js';
import { settingsOf } from './settings.js';
import { styles } from './styles/index.js';
import { checkoutView } from './views/checkout.js';

/**
 * Takes a payment: lists the payment options, asks for the required values, encrypts it in the browser and
 * shows the outcome.
 *
 * @summary A whole checkout for the Connect payment platform in one tag.
 * @tag connect-checkout
 *
 * @fires {CheckoutReadyEvent} checkout-ready - the list is on screen
 * @fires {ProductChangeEvent} product-change - cancelable; the consumer chose a payment option
 * @fires {PaymentChangeEvent} payment-change - the form became complete or incomplete, or the brand changed
 * @fires {PaymentReadyEvent} payment-ready - cancelable; the payment is encrypted and ready for the merchant's server
 * @fires {AccountSavedEvent} account-saved - a card or account is stored
 * @fires {AccountRemoveEvent} account-remove - cancelable; the consumer asked to remove a stored account
 * @fires {SessionEvent} session-expiring - the session expires in two minutes; answer with another one
 * @fires {SessionEvent} session-expired - the session has expired; answer with another one
 * @fires {PaymentResultEvent} payment-result - the merchant's answer was understood
 * @fires {PaymentActionEvent} payment-action - cancelable; a merchant action is about to be performed
 * @fires {CheckoutErrorEvent} checkout-error - something failed
 *
 * @slot header - above the list
 * @slot terms - between the form and the pay button
 * @slot pay-label - the pay button's label
 * @slot footer - below the pay button
 */
export class ConnectCheckout extends CheckoutProperties {
  static override readonly styles = styles;
  static readonly formAssociated = true;

  declare readonly renderRoot: ShadowRoot;

  readonly #internals = internalsOf(this);
  readonly #clock = new ServerClock(() => Date.now());
  readonly #fetch = this.#clock.listening((...request: Parameters<typeof fetch>) => fetch(...request));
  readonly #payment = new PaymentController(
    this,
    () => this.#context,
    () => this.#features,
    () => this.#control?.seal,
  );
  readonly #checkout = new CheckoutStore(
    {
      fetch: this.#fetch,
      now: () => Date.now(),
      today: () => this.#clock.today,
      wallets: (products) => this.#features.usableWallets(products),
      failed: (error) => this.#failures.add(error),
      ...this.#payment.ports,
    },
    new PayingFile(() => this.#features.load('paying')),
  );
  readonly #locale = new LocaleController(this);
  readonly #session = new SessionController(this, () => this.#checkout, this.#fetch);
  readonly #presses = new PressController(this);
  readonly #focus = new FocusKeeper(this, () => this.#checkout.state);
  readonly #eraser = new Eraser(this, () => this.#checkout.state);
  readonly #silent = new SilentEntry(this, this.#checkout);
  readonly #announcer = new Announcer(this, this.#internals.states);
  readonly #failures = new Failures(this, this.#session);
  readonly #context: ElementContext = new ElementContext(
    this,
    this.#checkout,
    { locale: this.#locale, session: this.#session, presses: this.#presses, payment: this.#payment },
    () => this.#features,
  );
  readonly #features = new FeatureLoader(this.#context);
  #control: FormControl | undefined;
  /** The last list on screen: a new one clears the error before it. */
  #options: readonly PaymentOption[] | undefined;

  /** The state of the checkout; also available as the custom state of that name. */
  get state(): CheckoutStateName {
    return this.#checkout.state.status;
  }

  /** The form that the element is a control of. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** Whether the form has everything that a payment needs, as far as the browser can tell. */
  get complete(): boolean {
    return this.#announcer.complete;
  }

  /** The last error; `undefined` once something succeeded after it. */
  get error(): CheckoutError | undefined {
    return this.#failures.last;
  }

  constructor() {
    super();
    new PageVisits(this, () => this.#checkout);
    this.#checkout.subscribe((now, before) => this.#changed(now, before));
  }

  adoptedCallback(): void {
    this.#features.adoptAnew();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#control?.release();
    this.#control = form ? new FormControl(this, this.#internals) : undefined;
  }

  /** Called for the element's own attribute and for a fieldset around it; `:disabled` covers both. */
  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.reset();
  }

  /** Whether every value is present and valid. Shows nothing. */
  checkValidity(): boolean {
    return this.complete;
  }

  /** The same, but also shows what is missing at its fields and focuses the first one. */
  reportValidity(): boolean {
    if (!this.complete) this.showIssues();
    return this.complete;
  }

  /** Shows every issue, as an attempt to pay would. */
  showIssues(): void {
    this.#silent.enter();
    this.#checkout.dispatch({ type: 'show-all-issues' });
  }

  /**
   * Pays with the typed values. A wallet opens its sheet, which works only inside a click.
   * Concurrent calls share one promise, which settles when the attempt has ended.
   */
  submit(): Promise<void> {
    this.#silent.enter();
    return this.#payment.handOver() ?? this.#features.get('wallets')?.pay() ?? this.#checkout.submit();
  }

  /** Clears all typed values and starts over. */
  reset(): void {
    this.#checkout.dispatch({ type: 'reset' });
  }

  /** Fetches the list again, and a session if `session-url` is set. Typed values are kept. */
  async reload(): Promise<void> {
    this.#failures.last = undefined;
    if (this.session) return this.#checkout.reload();
    this.#session.refetch();
  }

  /** Chooses the row of a product or group, by its id. */
  select(id: number | string): Promise<void> {
    return this.#checkout.choose(String(id));
  }

  /** Applies the server's verdict about fields. Keeps all but the security code, and focuses the first field. */
  setErrors(errors: readonly { readonly field: string; readonly code?: string }[]): void {
    const verdicts = new Map(errors.map(({ field, code = 'refused' }) => [field, { code } as never]));
    this.#checkout.dispatch({ type: 'refuse', verdicts });
  }

  /**
   * Performs a `merchantAction` of the Server API, for pages that send payments themselves.
   * @param paymentId of the action's payment, needed to wait for an app
   */
  handleAction(action: MerchantActionJson, paymentId?: string): Promise<void> {
    return this.#payment.handleAction(action, paymentId);
  }

  /** Shows the Server API's *get payment* or *create payment* response, for pages that request it themselves. */
  handlePayment(payment: object): Promise<void> {
    return this.#payment.handlePayment(payment);
  }

  /** Focuses a field, or the first one. */
  override focus(target?: FocusOptions | string): void {
    if (typeof target === 'string') this.#focus.focus(target);
    else this.#focus.focus(undefined, target);
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#presses.turn();
    void super.scheduleUpdate();
  }

  /** Outside the document, nothing is requested, and nothing rendered but the wiped form. */
  protected override shouldUpdate(): boolean {
    return this.isConnected || this.state === 'idle';
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    // Views use `:disabled`, which depends on the attribute.
    this.toggleAttribute('disabled', this.disabled);
    this.#locale.update();
    if (!this.#payment.isResuming) this.#checkout.configure(settingsOf(this, this.#locale.language));
    this.#features.stateChanged(this.#checkout.state);
  }

  protected override render(): TemplateResult {
    return checkoutView(this.#context, this.#locale);
  }

  #changed(now: CheckoutState, before: CheckoutState): void {
    this.#eraser.stateChanged(now, before);
    this.#announcer.stateChanged(now, this.#checkout);
    if (now.status === 'ready' && now.choosing.options !== this.#options) {
      this.#options = now.choosing.options;
      this.#failures.last = undefined;
      this.#session.prove();
      this.#features.loadAhead();
    }
    if (now.status === 'loading') this.#locale.warmUp();
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connect-checkout': ConnectCheckout;
  }
}
