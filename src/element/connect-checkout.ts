import { type CSSResult, LitElement, type TemplateResult, adoptStyles, html } from 'lit';
import { ServerClock } from '../checkout/server-clock.js';
import { CheckoutStore } from '../checkout/store.js';
import { postPayment } from '../checkout/merchant.js';
import type { PaymentReady } from '../checkout/payment-ready.js';
import type { PaymentOption } from '../checkout/payment-options.js';
import { chosenForm, chosenOption } from '../checkout/option-form.js';
import { shownFields } from '../checkout/shown-fields.js';
import { type CheckoutState, type CheckoutStateName, choosingOf } from '../checkout/state.js';
import { decodeMerchantAction } from '../client/decode/payment-answer.js';
import { CheckoutError } from '../domain/errors.js';
import type { MerchantActionJson } from '../domain/payment-answer.js';
import type { Session } from '../domain/session.js';
import type { ApplePayMerchant, GooglePayMerchant } from '../wallets/index.js';
import { ActionPerformer } from './controllers/action-performer.js';
import { Announcer } from './controllers/announcer.js';
import { Eraser } from './controllers/eraser.js';
import { FeatureLoader } from './controllers/feature-loader.js';
import { FocusKeeper } from './controllers/focus-keeper.js';
import { LocaleController } from './controllers/locale-controller.js';
import { PageVisits } from './controllers/page-visits.js';
import { PressController } from './controllers/press-controller.js';
import { SessionController } from './controllers/session-controller.js';
import { enterKey } from './enter-key.js';
import { deviceInformation, isLanguage, isRevisited, platformLocale } from './environment.js';
import { CheckoutErrorEvent, PaymentReadyEvent, PaymentResultEvent, ProductChangeEvent } from './events.js';
import { internalsOf } from './internals.js';
import { FormControl } from './form-control.js';
import { rememberPayment } from './payment-memory.js';
import { asWritten, takeText } from './property-text.js';
import { styles } from './styles/index.js';
import { enterUnannounced } from './text-entry.js';
import type { RenderContext } from './views/context.js';
import { listView } from './views/list.js';
import { missingActionView, noticeView } from './views/notice.js';
import { outcomeView } from './views/outcome.js';
import { skeletonView } from './views/skeleton.js';
import { statusView } from './views/status.js';

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
 * @fires {AccountRemoveEvent} account-remove - cancelable; the consumer asked to remove a stored account
 * @fires {SessionEvent} session-expiring - the session expires in two minutes; answer with another one
 * @fires {SessionEvent} session-expired - the session has expired; answer with another one
 * @fires {PaymentResultEvent} payment-result - the merchant's answer was understood
 * @fires {PaymentActionEvent} payment-action - cancelable; a merchant action is about to be performed
 * @fires {CheckoutErrorEvent} checkout-error - something failed
 *
 * @attr {'light' | 'dark'} color-scheme - the page's by default
 *
 * @slot header - above the list
 * @slot terms - between the form and the pay button
 * @slot pay-label - the pay button's label
 * @slot footer - below the pay button
 *
 * @csspart base - the whole element
 * @csspart list - the list of payment options
 * @csspart product - one row of the list
 * @csspart product-chosen - the chosen row
 * @csspart radio - a row's radio button
 * @csspart product-label - a row's name
 * @csspart logos - a row's logos
 * @csspart form - the chosen option's form
 * @csspart field - one field: label and control
 * @csspart label - a field's label
 * @csspart control - the box around an input
 * @csspart input - an input
 * @csspart input-invalid - an input with an invalid value
 * @csspart brand - the card's brand, in the card number's control
 * @csspart brand-choice - the choice between a card's two brands
 * @csspart plan-choice - the choice of an instalment plan
 * @csspart plan - an instalment plan, or payment in full
 * @csspart choice-details - details of a list's chosen entry, as of an instalment plan
 * @csspart remember - the checkbox to store the account
 * @csspart reveal-button - shows the text of a hidden field
 * @csspart help-button - opens a field's help
 * @csspart hint - a field's help
 * @csspart error - a field's error
 * @csspart notice - the notice above the pay button
 * @csspart retry-button - retries what failed
 * @csspart pay-button - the pay button
 * @csspart wallet-button - Apple's or Google's own button, in place of the pay button
 * @csspart banks - the banks that a search has found
 * @csspart bank-group - the heading of a group of banks
 * @csspart bank - one bank
 * @csspart bank-active - the bank that the arrow keys have reached
 * @csspart remove-button - starts the removal of a stored account
 * @csspart removal - the confirmation of a removal, with two buttons
 * @csspart policy-button - opens the privacy policy
 * @csspart dialog - the privacy policy's dialog
 * @csspart close-button - closes the dialog
 * @csspart policy - the privacy policy's text
 * @csspart action - a merchant action
 * @csspart details - the data to type at the bank or name at the till
 * @csspart detail - one of these values, with label and copy button
 * @csspart copy-button - copies a value
 * @csspart scan - the instruction for a code to scan
 * @csspart qr-code - the code to scan
 * @csspart barcode - the code for the till
 * @csspart app-link - opens the app
 * @csspart another-way-button - leaves a code or an app for the list of payment options
 * @csspart number-button - leads to the card form, in place of the code
 * @csspart print-button - prints the details
 * @csspart waiting - the wait for an app
 * @csspart outcome - the payment's outcome
 * @csspart outcome-amount - the paid amount
 * @csspart icon - any drawing
 * @csspart collector - the frame that takes a device fingerprint
 * @csspart skeleton - shown while loading
 *
 * @cssproperty --connect-color-accent - pay button, focus, chosen radio
 * @cssproperty --connect-color-on-accent - text on the accent
 * @cssproperty --connect-color-focus - the ring around what has the focus
 * @cssproperty --connect-color-error - errors
 * @cssproperty --connect-color-success - the outcome's check mark
 * @cssproperty --connect-color-muted - secondary text
 * @cssproperty --connect-color-line - lines between rows
 * @cssproperty --connect-color-border - borders of controls
 * @cssproperty --connect-color-surface - the chosen row
 * @cssproperty --connect-color-field - background of controls
 * @cssproperty --connect-color-dialog - background of dialogs
 * @cssproperty --connect-radius - corner radius
 * @cssproperty --connect-space - the distance between elements
 * @cssproperty --connect-font - font family; the page's by default
 * @cssproperty --connect-font-size - size of text; the reader's own by default, at least 16 px
 * @cssproperty --connect-scroll-margin - height of what sticks to the top of the page
 * @cssproperty --connect-motion - duration of transitions
 *
 * @cssstate idle - no session yet
 * @cssstate loading - the list is loading
 * @cssstate ready - the consumer chooses and types
 * @cssstate paying - an attempt to pay is running
 * @cssstate acting - the consumer is elsewhere: a redirect, an app
 * @cssstate done - the payment has ended
 * @cssstate failed - the list could not be loaded
 */
export class ConnectCheckout extends LitElement {
  static override readonly styles = styles;
  static readonly formAssociated = true;

  static override readonly properties = {
    session: { type: Object, converter: asWritten },
    sessionUrl: { type: String, attribute: 'session-url' },
    paymentUrl: { type: String, attribute: 'payment-url' },
    returnUrl: { type: String, attribute: 'return-url' },
    amount: { type: Number, converter: asWritten },
    currency: { type: String },
    country: { type: String },
    locale: { type: String },
    recurring: { type: Boolean, converter: asWritten },
    installments: { type: Boolean, converter: asWritten },
    paymentProduct: { type: String, attribute: 'payment-product' },
    ungrouped: { type: Boolean, converter: asWritten },
    disabled: { type: Boolean, converter: asWritten },
    hidePayButton: { type: Boolean, attribute: 'hide-pay-button', converter: asWritten },
    privacyPolicy: { type: Boolean, attribute: 'privacy-policy', converter: asWritten },
    allowRemoval: { type: Boolean, attribute: 'allow-removal', converter: asWritten },
    allowFingerprint: { type: Boolean, attribute: 'allow-fingerprint', converter: asWritten },
    name: { type: String },
    applePay: { attribute: false },
    googlePay: { attribute: false },
  } as const;

  static {
    takeText(this.prototype, this.properties);
  }

  /**
   * What the Server API's *create session* returned. Equal content changes nothing; other content renews the
   * session.
   */
  declare session: Session | undefined;
  /** The merchant's endpoint that returns a session. */
  declare sessionUrl: string | undefined;
  /** The merchant's endpoint that receives the detail of `payment-ready` if no listener answers the event. */
  declare paymentUrl: string | undefined;
  /**
   * The address that a redirect returns to. There (with a `RETURNMAC` in its query), and after every reload,
   * the element sends a GET to `payment-url` for the payment's status and shows it; `sessionStorage` keeps the
   * payment's id and the request's address for that. Without this property, nothing is kept.
   */
  declare returnUrl: string | undefined;
  /** Integer with two implied decimals whatever the currency: `298000` is ¥2,980. */
  declare amount: number | undefined;
  /** ISO 4217. */
  declare currency: string | undefined;
  /** ISO 3166-1 alpha-2. */
  declare country: string | undefined;
  /** BCP 47; `nl_NL` is accepted as well. */
  declare locale: string | undefined;
  /** Whether the payment is the first of a recurring sequence. */
  declare recurring: boolean;
  /**
   * Whether the payment can be made in instalments: lists only products that allow them, and offers a card's
   * plans once its number is known; `payment-ready` contains the chosen plan.
   */
  declare installments: boolean;
  /** The id of the product or group that is chosen at first. */
  declare paymentProduct: string | undefined;
  /** Lists card products one by one instead of as a group. */
  declare ungrouped: boolean;
  /** Disables the element, as with any form control. */
  declare disabled: boolean;
  /** Hides the pay button, for pages with a button of their own that calls `submit()`. */
  declare hidePayButton: boolean;
  /** Shows a link to the platform's privacy policy for the chosen option, below the pay button. */
  declare privacyPolicy: boolean;
  /** The page's consent to the removal of stored accounts, which dispatches `account-remove`. */
  declare allowRemoval: boolean;
  /** The page's consent to device fingerprints: the platform's snippet may run in a sandboxed frame. */
  declare allowFingerprint: boolean;
  /** The name of the element's form value, which is the ciphertext. */
  declare name: string | undefined;
  /** The merchant's data for Apple Pay, which is not offered without it. Set it before the session. */
  declare applePay: ApplePayMerchant | undefined;
  /** The merchant's data for Google Pay, whose script is loaded only with it. */
  declare googlePay: GooglePayMerchant | undefined;
  declare readonly renderRoot: ShadowRoot;

  readonly #internals = internalsOf(this);
  readonly #clock = new ServerClock(() => Date.now());
  readonly #checkout = new CheckoutStore({
    fetch: this.#clock.listening((request: Request) => fetch(request)),
    now: () => Date.now(),
    today: () => this.#clock.today,
    device: deviceInformation,
    wallets: (products) =>
      this.applePay || this.googlePay
        ? this.#features.load('wallets').then(
            (wallets) => wallets.usable(products),
            () => [],
          )
        : undefined,
    pay: (ready) => this.#pay({ ...ready, ...this.#features.paymentDetail() }),
    performAction: (action) => this.#actions.perform(action),
    result: (detail) => this.dispatchEvent(new PaymentResultEvent(detail)),
    failed: (error) => this.#failed(error),
  });
  readonly #locale = new LocaleController(this);
  readonly #session = new SessionController(
    this,
    () => this.#checkout,
    this.#clock.listening((...request: Parameters<typeof fetch>) => fetch(...request)),
  );
  readonly #presses = new PressController(this);
  readonly #focus = new FocusKeeper(this, () => this.#checkout.state);
  readonly #eraser = new Eraser(this, () => this.#checkout.state);
  readonly #announcer = new Announcer(this, this.#internals.states);
  readonly #context = this.#createContext();
  readonly #features = new FeatureLoader(this.#context, (added) => this.#adopt(added));
  readonly #actions = new ActionPerformer(this.#context, this.#features);
  #control: FormControl | undefined;
  #adopted: readonly CSSResult[] = styles;
  #error: CheckoutError | undefined;
  /** The state of the last rendering. */
  #rendered: CheckoutState = this.#checkout.state;
  /** Id of the field whose help is open. */
  #openHelp = '';
  /** The last list on screen: a new one clears the error before it. */
  #options: readonly PaymentOption[] | undefined;
  /** Whether the status of an earlier payment is being requested; there is no list meanwhile. */
  #resuming = false;
  /** Whether the next rendering gets a task of its own, because it follows a lot of work. */
  #apart = true;

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
    return this.#error;
  }

  constructor() {
    super();
    new PageVisits(this, () => this.#checkout);
    this.#checkout.subscribe((now, before) => this.#changed(now, before));
    this.recurring = this.installments = this.ungrouped = this.disabled = false;
    this.hidePayButton = this.privacyPolicy = this.allowRemoval = this.allowFingerprint = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#control?.listen();
    this.requestUpdate();
    if (!this.returnUrl || !(/[?&]RETURNMAC=/.test(location.search) || isRevisited())) return;
    this.#resuming = true;
    void this.#actions
      .attempt(async () => (await this.#features.load('paymentReturn')).resume())
      .then(() => {
        this.#resuming = false;
        this.requestUpdate();
      });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving the element within the document disconnects and connects it in one task, and must lose nothing.
    setTimeout(() => {
      if (this.isConnected) return;
      this.#session.end();
      this.#checkout.dispatch({ type: 'wipe' });
    });
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
    this.#enterUnannounced();
    this.#checkout.dispatch({ type: 'show-all-issues' });
  }

  /**
   * Pays with the typed values. A wallet opens its sheet, which works only inside a click.
   * Concurrent calls share one promise, which settles when the attempt has ended.
   */
  submit(): Promise<void> {
    this.#enterUnannounced();
    return this.#features.get('wallets')?.pay() ?? this.#checkout.submit();
  }

  /** Clears all typed values and starts over. */
  reset(): void {
    this.#checkout.dispatch({ type: 'reset' });
  }

  /** Fetches the list again, and a session if `session-url` is set. Typed values are kept. */
  async reload(): Promise<void> {
    this.#error = undefined;
    if (this.session) return this.#checkout.reload();
    this.#session.refetch();
  }

  /**
   * Chooses the row of a product or group.
   * @param id the product's or group's id
   */
  select(id: number | string): Promise<void> {
    return this.#checkout.choose(String(id));
  }

  /**
   * Applies the server's verdict about fields. Keeps every value but the security code and focuses the first
   * field.
   */
  setErrors(errors: readonly { readonly field: string; readonly code?: string }[]): void {
    const verdicts = new Map(errors.map(({ field, code = 'refused' }) => [field, { code } as never]));
    this.#checkout.dispatch({ type: 'refuse', verdicts });
  }

  /**
   * Performs a `merchantAction` of the Server API, for pages that send payments themselves.
   * @param paymentId of the action's payment, needed to wait for an app
   */
  handleAction(action: MerchantActionJson, paymentId?: string): Promise<void> {
    return this.#actions.attempt(() =>
      this.#checkout.dispatch({
        type: 'start-action',
        action: decodeMerchantAction(action),
        paymentId,
      }),
    );
  }

  /**
   * Shows a payment's outcome or action, for pages that request its status themselves, as after a redirect.
   * Dispatches `checkout-error` if the object contains no payment.
   * @param payment the Server API's *get payment* or *create payment* response, unchanged
   */
  handlePayment(payment: object): Promise<void> {
    return this.#actions.attempt(async () =>
      (await this.#features.load('paymentReturn')).showPayment(payment),
    );
  }

  /** Focuses a field, or the first one. */
  override focus(target?: FocusOptions | string): void {
    if (typeof target === 'string') this.#focus.focus(target);
    else this.#focus.focus(undefined, target);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#apart) await new Promise((resolve) => setTimeout(resolve));
    this.#apart = false;
    // Nothing moves during a press.
    while (this.#presses.released) await this.#presses.released;
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
    if (!this.#resuming)
      this.#checkout.configure({
        session: this.session,
        context: {
          amount: this.amount ?? NaN,
          currency: this.currency ?? '',
          country: this.country ?? '',
          // An invalid locale is passed on, so that the settings check reports it.
          locale: isLanguage(this.locale) ? platformLocale(this.#locale.language) : this.locale!,
          recurring: this.recurring,
          installments: this.installments,
        },
        ungrouped: this.ungrouped,
        preselect: this.paymentProduct,
      });
    this.#features.stateChanged(this.#checkout.state);
  }

  protected override render(): TemplateResult {
    const context = this.#context;
    const { state } = this.#checkout;
    this.#rendered = state;
    return html`<form
      part="base"
      lang=${this.#locale.shown}
      novalidate
      @submit=${this.#onSubmit}
      @keydown=${enterKey}
      @keypress=${enterKey}
    >
      <svg class="measure" aria-hidden="true"></svg>
      <slot name="header"></slot>
      ${statusView(context)} ${this.#stage(context, state)}
      <slot name="footer"></slot>
    </form>`;
  }

  #stage(context: RenderContext, state: CheckoutState): unknown {
    if (state.status === 'done') return outcomeView(context, state);
    if (state.status === 'failed') return noticeView(context);
    const action =
      state.status === 'acting' && !state.action.redirectUrl ? context.features.action(state) : undefined;
    if (action) return action;
    if (state.status === 'acting' && context.features.isMissing('actions')) return missingActionView(context);
    return 'choosing' in state && state.choosing && this.#locale.isSettled
      ? listView(context, state.choosing.options)
      : skeletonView(context);
  }

  #createContext(): RenderContext {
    const locale = this.#locale;
    const session = this.#session;
    const features = () => this.#features;
    const help = () => this.#openHelp;
    return {
      element: this,
      checkout: this.#checkout,
      get messages() {
        return locale.messages;
      },
      get language() {
        return locale.language;
      },
      amount: () => locale.amount(),
      get features() {
        return features();
      },
      choose: (option, click) => this.#choose(option, click),
      retry: () => this.#retry(),
      retryAction: () => this.#actions.begin(),
      get isRenewing() {
        return session.isRenewing;
      },
      get openHelp() {
        return help();
      },
      toggleHelp: (id) => {
        this.#openHelp = this.#openHelp === id ? '' : id;
        this.requestUpdate();
      },
    };
  }

  #choose(option: PaymentOption, click: Event): boolean {
    if (choosingOf(this.#checkout.state)?.chosen === option.key) return true;
    const proceed = this.dispatchEvent(
      new ProductChangeEvent(
        option.kind === 'group'
          ? { paymentProductGroup: option.group.id }
          : option.kind === 'account'
            ? { paymentProductId: option.product.id, accountOnFileId: option.account.id }
            : { paymentProductId: option.product.id },
      ),
    );
    if (proceed) {
      this.#presses.chose(click);
      void this.#checkout.choose(option.key);
    }
    return proceed;
  }

  #retry(): void {
    const { state, catalogue } = this.#checkout;
    void (state.status === 'ready' && chosenForm(state.choosing) && catalogue
      ? this.submit()
      : this.reload());
  }

  #changed(now: CheckoutState, before: CheckoutState): void {
    this.#eraser.stateChanged(now, before);
    if (now.status === 'done' && this.returnUrl) rememberPayment(this, now);
    this.#announcer.stateChanged(now, this.#checkout);
    if (now.status === 'ready' && now.choosing.options !== this.#options) {
      this.#options = now.choosing.options;
      this.#error = undefined;
      this.#session.prove();
      this.#features.loadAhead();
    }
    if (now.status === 'loading') this.#locale.warmUp();
    this.requestUpdate();
  }

  #enterUnannounced(): void {
    const shown = choosingOf(this.#rendered);
    const current = choosingOf(this.#checkout.state);
    const optionForm = current && chosenForm(current);
    // A form that is not on screen yet has no inputs to read.
    if (!optionForm || !shown || chosenForm(shown)?.form.fields !== optionForm.form.fields) return;
    const fields = shownFields(chosenOption(current), optionForm);
    enterUnannounced(this.renderRoot, fields, optionForm.form, this.#checkout);
  }

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    void this.submit();
  };

  #pay(ready: PaymentReady): Promise<unknown> | undefined {
    const event = new PaymentReadyEvent(ready);
    this.dispatchEvent(event);
    if (event.defaultPrevented) return undefined;
    if (event.answer) return event.answer;
    // Inside a form, the form sends the payment to the server, and nobody else does.
    if (this.name && this.#control) return void this.#control.seal(ready.encryptedCustomerInput);
    if (this.paymentUrl) return postPayment(fetch, this.paymentUrl, ready);
    if (event.wasRead) return undefined;
    throw new CheckoutError(
      'config',
      'Nobody handles the payment: answer payment-ready, set payment-url, or set a name in a form.',
    );
  }

  readonly #reload = () => void this.reload();

  #failed(error: CheckoutError): void {
    this.#error = error;
    if (error.code === 'network') addEventListener('online', this.#reload, { once: true });
    this.dispatchEvent(new CheckoutErrorEvent(error));
    this.#session.failed(error);
  }

  #adopt(added: CSSResult): void {
    this.#adopted = [...this.#adopted, added];
    adoptStyles(this.renderRoot, [...this.#adopted]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connect-checkout': ConnectCheckout;
  }
}
