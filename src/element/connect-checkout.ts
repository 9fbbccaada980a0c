import { type TemplateResult, html } from 'lit/html.js';
import { ServerClock } from '../checkout/server-clock.js';
import { CheckoutStore } from '../checkout/store.js';
import { fetchSession, postPayment } from '../checkout/merchant.js';
import { chosenForm } from '../checkout/option-form.js';
import { memoizeUntilFailure } from '../checkout/memoize-until-failure.js';
import type { PaymentReady } from '../checkout/payment-ready.js';
import { type CheckoutState, type CheckoutStateName, choosingOf } from '../checkout/state.js';
import { formatAmount } from '../domain/amount.js';
import type { CheckoutError } from '../domain/errors.js';
import type { MerchantAction, MerchantActionJson } from '../domain/payment-answer.js';
import type { Session } from '../domain/session.js';
import { type Messages, type MoreMessages, fallback, loadLocale } from '../messages/index.js';
import {
  CheckoutErrorEvent,
  CheckoutReadyEvent,
  PaymentActionEvent,
  PaymentChangeEvent,
  PaymentReadyEvent,
  PaymentResultEvent,
  ProductChangeEvent,
} from './events.js';
import { deviceInformation, localeOf, platformLocale } from './page.js';
import { ReactiveHost } from './reactive-host.js';
import { styles } from './styles.js';
import { enterUnannounced } from './text-entry.js';
import { listView, skeletonView } from './views/list.js';
import { alertView, outcomeView } from './views/status.js';
import type { FormControl } from './form-control.js';
import { type Part, type PartLoaders, type PartName, parts } from './parts.js';
import type { View } from './views/view.js';
import type { ApplePayMerchant, GooglePayMerchant } from '../wallets/index.js';

/**
 * Takes a payment: lists what the consumer can pay with, asks for what is needed, encrypts it in the browser and
 * shows how it ended.
 *
 * @summary A whole checkout for the Connect payment platform in one tag.
 * @tag connect-checkout
 *
 * @fires {CheckoutReadyEvent} checkout-ready - the list is on screen
 * @fires {ProductChangeEvent} product-change - cancelable; the consumer chose a way to pay
 * @fires {PaymentChangeEvent} payment-change - the form became complete or incomplete, or the brand changed
 * @fires {PaymentReadyEvent} payment-ready - cancelable; encrypted, ready for the merchant's server
 * @fires {AccountRemoveEvent} account-remove - cancelable; the consumer asked to forget a stored account
 * @fires {SessionEvent} session-expiring - the session ends in two minutes; answer with another
 * @fires {SessionEvent} session-expired - the session has ended; answer with another
 * @fires {PaymentResultEvent} payment-result - the merchant's answer was understood
 * @fires {PaymentActionEvent} payment-action - cancelable; before a merchant action is performed
 * @fires {CheckoutErrorEvent} checkout-error - something failed
 *
 * @attr {'light' | 'dark'} color-scheme - the page's where it is left out
 *
 * @slot header - above the list
 * @slot terms - between the form and the pay button
 * @slot pay-label - the pay button's words
 * @slot footer - below the pay button
 *
 * @csspart base - all of it
 * @csspart list - the ways to pay
 * @csspart product - one of them
 * @csspart product-chosen - the chosen one
 * @csspart radio - its radio button
 * @csspart product-label - its name
 * @csspart logos - its pictures
 * @csspart form - the chosen one's form
 * @csspart field - one field: label, control, help, error
 * @csspart label - a field's label
 * @csspart control - the box around an input
 * @csspart input - an input
 * @csspart input-invalid - an input whose value cannot be used
 * @csspart brand - the card's brand in the number's control
 * @csspart brand-choice - the brands to choose from, of a card that has two
 * @csspart plan-choice - the instalment plans of a card to choose from
 * @csspart plan - one of them, or all at once
 * @csspart choice-details - what the platform says of the chosen entry of a list, as of an instalment plan
 * @csspart remember - the box to be remembered by
 * @csspart reveal-button - shows what is typed into a field that hides it
 * @csspart help-button - opens a field's help
 * @csspart hint - a field's help
 * @csspart error - what to do about a field
 * @csspart notice - what went wrong, above the pay button
 * @csspart retry-button - tries again
 * @csspart pay-button - pays
 * @csspart wallet-button - Apple's or Google's own, in its place
 * @csspart banks - the list of banks that a search found
 * @csspart bank-group - the name of a group of them
 * @csspart bank - one of them
 * @csspart bank-active - the one that the arrow keys have reached
 * @csspart remove-button - asks whether to remove a stored account
 * @csspart removal - that question, with its two buttons
 * @csspart policy-button - opens the privacy policy
 * @csspart dialog - the dialog around it
 * @csspart close-button - closes it
 * @csspart policy - its text
 * @csspart action - what remains to be done
 * @csspart details - what to type at the bank or say at the till
 * @csspart detail - one of these: its name, its value, its button
 * @csspart copy-button - copies it
 * @csspart scan - what to do with the code
 * @csspart qr-code - the code to scan
 * @csspart barcode - the code for the till
 * @csspart app-link - opens the app
 * @csspart number-button - leads to a card's own form, in place of the code
 * @csspart print-button - prints the details
 * @csspart waiting - what is being waited for
 * @csspart outcome - how it ended
 * @csspart outcome-amount - what was paid
 * @csspart icon - any drawing
 * @csspart collector - the frame in which a device fingerprint is taken
 * @csspart skeleton - shown while loading
 *
 * @cssproperty --connect-color-accent - pay button, focus, chosen radio
 * @cssproperty --connect-color-on-accent - text on the accent
 * @cssproperty --connect-color-error - errors
 * @cssproperty --connect-color-success - the outcome's check mark
 * @cssproperty --connect-color-muted - secondary text
 * @cssproperty --connect-color-line - lines between rows
 * @cssproperty --connect-color-border - borders of controls
 * @cssproperty --connect-color-surface - the chosen row
 * @cssproperty --connect-color-field - background of controls
 * @cssproperty --connect-color-dialog - background of dialogs
 * @cssproperty --connect-radius - corner radius
 * @cssproperty --connect-space - the distance between things
 * @cssproperty --connect-font - font family; the page's by default
 * @cssproperty --connect-motion - duration of transitions
 *
 * @cssstate idle - no session yet
 * @cssstate loading - the list is on its way
 * @cssstate ready - the consumer chooses and types
 * @cssstate paying - an attempt to pay is under way
 * @cssstate acting - the consumer is elsewhere: a redirect, an app
 * @cssstate done - it has ended
 * @cssstate failed - the list could not be loaded
 */
export class ConnectCheckout extends ReactiveHost {
  static override readonly styles = styles;

  static override readonly properties = {
    session: Object,
    sessionUrl: String,
    paymentUrl: String,
    returnUrl: String,
    amount: Number,
    currency: String,
    country: String,
    locale: String,
    recurring: Boolean,
    installments: Boolean,
    paymentProduct: String,
    ungrouped: Boolean,
    disabled: Boolean,
    hidePayButton: Boolean,
    privacyPolicy: Boolean,
    allowFingerprint: Boolean,
    allowRemoval: Boolean,
    name: String,
    applePay: Object,
    googlePay: Object,
  };
  static readonly formAssociated = true;

  /** What the Server API's *create session* returned. Equal content changes nothing; another session renews. */
  declare session: Session | undefined;
  /** The merchant's endpoint that gives a session. */
  declare sessionUrl: string | undefined;
  /** The merchant's endpoint that gets the detail of `payment-ready`, where no listener answered it. */
  declare paymentUrl: string | undefined;
  /**
   * Where a redirect comes back to. There (its address has a `RETURNMAC` then), and on every reload, the element asks
   * `payment-url` with a GET how the payment stands, and shows it; `sessionStorage` keeps the payment's id and what
   * was shown for that. Without it, nothing is kept.
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
  /** The payment is the first of a recurring sequence. */
  declare recurring: boolean;
  /**
   * The payment can be made in instalments: lists only what allows them, and offers a card's plans once its number tells
   * which; `payment-ready` says which was chosen.
   */
  declare installments: boolean;
  /** Preselects a product's or a group's id. */
  declare paymentProduct: string | undefined;
  /** Lists card products one by one. */
  declare ungrouped: boolean;
  /** As of any form control. */
  declare disabled: boolean;
  /** For pages that bring their own button and call `submit()`. */
  declare hidePayButton: boolean;
  /** Shows a link to the platform's privacy policy for what is chosen, below the pay button. */
  declare privacyPolicy: boolean;
  /** The page's consent: stored accounts can be removed, which emits `account-remove`. */
  declare allowRemoval: boolean;
  /** The page's consent: where the platform asks for a device fingerprint, its snippet may run in a sandboxed frame. */
  declare allowFingerprint: boolean;

  /** What Apple Pay needs to know of the merchant; without it, it is not offered. Set it before the session. */
  declare applePay: ApplePayMerchant | undefined;
  /** The same for Google Pay, whose script is loaded then. */
  declare googlePay: GooglePayMerchant | undefined;

  /** In a form, its value under this name is the ciphertext. */
  declare name: string | undefined;

  #messages: Messages = fallback;
  #more: MoreMessages | undefined;
  /** On their way, and there. */
  readonly #loading = new Map<PartName, Promise<Part<PartName>>>();
  readonly #parts: { [Name in PartName]?: Part<Name> } = {};
  #messagesFor: string | undefined;
  #priceFor = '';
  #priced = '';
  /** Id of the field whose help is open. */
  #help = '';

  readonly #internals = this.attachInternals();
  readonly #clock = new ServerClock(() => Date.now());
  readonly #checkout = new CheckoutStore({
    fetch: this.#clock.listening((request: Request) => fetch(request)),
    now: () => Date.now(),
    today: () => this.#clock.today,
    device: deviceInformation,
    wallets: (products) =>
      this.applePay || this.googlePay
        ? this.#load('wallets').then(
            ({ usableWallets }) => usableWallets(this, products),
            () => [],
          )
        : undefined,
    pay: (ready) =>
      this.#pay({
        ...ready,
        ...this.#parts.fingerprint?.detailOf(this),
        ...this.#parts.actions?.detailOf(this),
      }),
    performAction: (action) => this.#performAction(action),
    result: (detail) => this.dispatchEvent(new PaymentResultEvent(detail)),
    failed: (error) => this.#failed(error),
  });
  /** The state that the page was told of, and the one that was rendered. */
  #told: CheckoutState = this.#checkout.state;
  #rendered: CheckoutState = this.#checkout.state;
  #error: CheckoutError | undefined;
  #sessionFrom: string | undefined;
  #focused: readonly [HTMLInputElement, number | null] | undefined;
  #summary = '';
  /** Whether the form holds all that paying needs, as far as can be told here. */
  complete = false;
  #control: Promise<FormControl> | undefined;
  /** The session that a list came from, and the timer that tells of its end. */
  #proven: Session | undefined;
  #rows: unknown;
  #expiry: ReturnType<typeof setTimeout> | undefined;
  /** While it is asked how an earlier payment stands, there is no list. */
  #asking = false;

  /** Where the checkout stands; also as the custom state of that name. */
  get state(): CheckoutStateName {
    return this.#checkout.state.status;
  }

  /** The form whose control it is. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** The last failure; `undefined` once something succeeded after it. */
  get error(): CheckoutError | undefined {
    return this.#error;
  }

  constructor() {
    super();
    this.#checkout.subscribe((now) => this.#changed(now));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Not from within the module's own run: who watches requests would have all of it parsed again to tell where.
    queueMicrotask(() => this.#fetchSession());
    if (this.returnUrl && (/MAC=/.test(location.search) || performance.navigation.type)) {
      this.#asking = true;
      void this.#actions(({ resume }) => resume(this, this.#checkout)).then(() => {
        this.requestUpdate((this.#asking = false));
      });
    }
  }

  disconnectedCallback(): void {
    // Being moved within the document disconnects and connects in one task, and loses nothing.
    setTimeout(() => {
      if (this.isConnected) return;
      clearTimeout(this.#expiry);
      this.#checkout.dispatch({ type: 'wipe' });
      this.#sessionFrom = undefined;
    });
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    void this.#control?.then((control) => control.release());
    // Nothing is sent before the control is there, which then knows better.
    if (form) this.#internals.setValidity({ customError: true }, '\u2026');
    this.#control = form
      ? this.#load('extras').then(({ FormControl }) => new FormControl(this, this.#internals))
      : undefined;
  }

  /** By its own attribute, or by a fieldset around it: `:disabled` knows. */
  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.reset();
  }

  /** Whether everything needed is there and right; says nothing. */
  checkValidity(): boolean {
    return this.complete;
  }

  /** The same; shows what is missing at its fields, and focuses the first. */
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
   * Pays with what was typed; a wallet opens its optionForm, which has to happen inside a click. Concurrent calls share one
   * promise; it settles when the attempt has ended.
   */
  submit(): Promise<void> {
    this.#enterUnannounced();
    return this.#parts.wallets?.payWithWallet(this, this.#checkout) ?? this.#checkout.submit();
  }

  /** Wipes what was typed and starts over. */
  reset(): void {
    this.#checkout.dispatch({ type: 'reset' });
  }

  /** Fetches the list anew, and a session where `session-url` gives one; what was typed stays. */
  async reload(): Promise<void> {
    this.#error = undefined;
    if (this.session) return this.#checkout.reload();
    this.#sessionFrom = undefined;
    this.#fetchSession();
  }

  /** Chooses a row: a product's or group's id. */
  select(id: number | string): Promise<void> {
    return this.#checkout.choose(String(id));
  }

  /** The server's verdict: field ids at fault. Keeps everything typed but the security code, focuses the first. */
  setErrors(errors: readonly { readonly field: string; readonly code?: string }[]): void {
    const verdicts = new Map(errors.map(({ field, code = 'refused' }) => [field, { code } as never]));
    this.#checkout.dispatch({ type: 'refuse', verdicts });
  }

  /**
   * Performs a `merchantAction` of the Server API, as it came: for pages that talk to their server themselves.
   * @param paymentId of the payment that it belongs to, so that an app can be waited for
   */
  handleAction(action: MerchantActionJson, paymentId?: string): Promise<void> {
    return this.#actions(({ perform }) => perform(this.#checkout, action, paymentId));
  }

  /**
   * Shows how a payment stands: for pages that ask their server themselves, after a redirect say.
   * @param payment the Server API's *get payment* or *create payment* response, as it came
   * One that says nothing of a payment is a `checkout-error`.
   */
  handlePayment(payment: object): Promise<void> {
    return this.#actions(({ showPayment }) => showPayment(this.#checkout, payment));
  }

  /** Focuses a field, or the first one. */
  override focus(target?: FocusOptions | string): void {
    const inputs = this.renderRoot.querySelectorAll<HTMLInputElement>('[part=form] :is(input, select)');
    const input = [...inputs].find(({ name }) => name === target) ?? inputs[0];
    // Of an id made an object, the browser reads no options.
    input?.focus(Object(target) as FocusOptions);
  }

  protected override willUpdate(): void {
    this.toggleAttribute('disabled', this.disabled);
    this.#fetchSession();
    const locale = localeOf(this, this.locale);
    if (locale !== this.#messagesFor) {
      this.#messagesFor = locale;
      void loadLocale(locale).then((loaded) => {
        if (locale !== this.#messagesFor) return;
        this.#messages = loaded?.messages ?? fallback;
        this.#more = loaded?.more;
        this.requestUpdate();
      });
    }
    if (this.#asking) return;
    this.#checkout.configure({
      session: this.session,
      context: {
        amount: this.amount ?? 0,
        currency: this.currency ?? '',
        country: this.country ?? '',
        locale: platformLocale(locale),
        recurring: this.recurring,
        installments: this.installments,
      },
      ungrouped: this.ungrouped,
      preselect: this.paymentProduct,
    });
  }

  protected override render(): TemplateResult {
    const checkout = this.#checkout;
    const { state } = checkout;
    const focused = this.renderRoot.activeElement as HTMLInputElement | null;
    this.#focused = focused?.name ? [focused, focused.selectionStart] : undefined;
    const view: View = {
      host: this,
      checkout,
      messages: this.#messages,
      amount: () => this.#price(),
      choose: (row) => {
        const proceed = this.dispatchEvent(
          new ProductChangeEvent(
            row.kind === 'group'
              ? { paymentProductGroup: row.group.id }
              : row.kind === 'account'
                ? { paymentProductId: row.product.id, accountOnFileId: row.account.id }
                : { paymentProductId: row.product.id },
          ),
        );
        if (proceed) void checkout.choose(row.key);
        return proceed;
      },
      retry: () =>
        void (state.status === 'ready' && chosenForm(state.choosing) && checkout.catalogue
          ? this.submit()
          : this.reload()),
      help: this.#help,
      more: this.#more,
      extras: this.#parts.extras,
      part: (name) => {
        this.#load(name).catch(() => {});
        return this.#parts[name];
      },
      toggleHelp: (id) => {
        this.#help = this.#help === id ? '' : id;
        this.requestUpdate();
      },
    };
    const choosing = 'choosing' in state ? state.choosing : undefined;
    const optionForm = choosing && chosenForm(choosing);
    return html`<form part="base" novalidate @submit=${this.#onSubmit}>
      <slot name="header"></slot>
      <div class="visually-hidden" role="status">
        ${
          state.status === 'paying'
            ? this.#messages.paying
            : state.status === 'acting' && state.action.redirectUrl
              ? this.#messages.redirecting
              : optionForm?.brand.choices
                ? this.#messages.brandFound(optionForm.product!.label)
                : this.#parts.removal?.removalSaid(this)
        }
      </div>
      ${
        state.status === 'done'
          ? outcomeView(view, state)
          : state.status === 'failed'
            ? alertView(view, 0)
            : (state.status === 'acting' &&
                !state.action.redirectUrl &&
                view.part('actions')?.actionView(view, state)) ||
              (choosing ? listView(view, choosing) : skeletonView(view))
      }
      <slot name="footer"></slot>
    </form>`;
  }

  protected override updated(): void {
    this.#restoreFocus();
    const now = this.#checkout.state;
    const before = this.#rendered;
    this.#rendered = now;
    if (now.status !== before.status) this.renderRoot.querySelector('h2')?.focus();
    if (
      now.status === 'ready' &&
      now.choosing.refusals > (('choosing' in before && before.choosing?.refusals) || 0)
    )
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  /** Loads a part once; a failure is forgotten, so that the next one to ask tries again. */
  #load<Name extends PartName>(name: Name): Promise<Part<Name>> {
    return memoizeUntilFailure(this.#loading as Map<Name, Promise<Part<Name>>>, name, async () => {
      const load =
        (parts as PartLoaders)[name] ?? ((await this.#load('extras')).rareParts as PartLoaders)[name];
      const part = (await load!()) as Part<Name>;
      (this.#parts as Record<Name, Part<Name>>)[name] = part;
      this.adoptStyles(part.styles);
      this.requestUpdate();
      return part;
    });
  }

  /** A list that changed above the form makes new inputs: the one that had the focus gets it back. */
  #restoreFocus() {
    if (!this.#focused || this.renderRoot.activeElement) return;
    const [{ name }, caret] = this.#focused;
    this.focus(name);
    (this.renderRoot.activeElement as HTMLInputElement | null)?.setSelectionRange?.(caret, caret);
  }

  /** The amount in words, made anew when something about it has changed: an `Intl` format takes its time. */
  #price(): string {
    const { amount = 0, currency = '' } = this;
    const key = [amount, currency, this.#messagesFor].join();
    if (key !== this.#priceFor) {
      this.#priceFor = key;
      this.#priced = formatAmount(amount, currency, this.#messagesFor!);
    }
    return this.#priced;
  }

  #changed(now: CheckoutState) {
    const { states } = this.#internals;
    const before = this.#told;
    this.#told = now;
    states.delete(before.status);
    states.add(now.status);
    const first = before.status === 'loading';
    this.requestUpdate(first);
    if (now.status === 'done' && this.returnUrl) void this.#actions(({ remember }) => remember(this, now));
    if (now.status === 'ready') this.#announce(now, first);
    // A page's first format takes as long as all else, half of it for what the first comparison needs as well: each is
    // made in a task of its own while the list is on its way.
    if (now.status === 'loading') {
      setTimeout(Intl.Collator);
      setTimeout(Intl.NumberFormat);
    }
  }

  /** Tells the page what is worth knowing, once for each change, and nothing of what was typed. */
  #announce({ choosing }: CheckoutState & { status: 'ready' }, first: boolean) {
    if (choosing.options !== this.#rows) {
      this.#rows = choosing.options;
      this.#error = undefined;
      if (this.#proven !== this.session) {
        this.#proven = this.session;
        clearTimeout(this.#expiry);
        // Nothing is left to pay once it has ended.
        this.#expiry = setTimeout(
          () => this.state === 'done' || this.#renew('session-expiring'),
          118 * 60_000,
        );
      }
    }
    if (first)
      this.dispatchEvent(
        new CheckoutReadyEvent({
          products: choosing.options.flatMap((row) =>
            row.kind === 'group'
              ? row.members.map(({ id }) => id)
              : row.kind === 'account'
                ? []
                : row.product.id,
          ),
          accountsOnFile: choosing.options.flatMap((row) => (row.kind === 'account' ? row.account.id : [])),
        }),
      );
    const optionForm = chosenForm(choosing);
    if (!optionForm) return;
    const detail = {
      complete: (this.complete = !!optionForm.product && !this.#checkout.issuesOf(optionForm).size),
      paymentProductId: optionForm.product?.id,
      coBrands: optionForm.brand.choices?.[1] ? optionForm.brand.choices.map(({ id }) => id) : [],
    };
    const summary = JSON.stringify(detail);
    if (summary !== this.#summary) {
      this.#summary = summary;
      this.dispatchEvent(new PaymentChangeEvent(detail));
    }
  }

  #enterUnannounced() {
    const [shown, current] = [this.#rendered, this.#checkout.state].map((state) => {
      const choosing = choosingOf(state);
      return choosing && chosenForm(choosing)?.form;
    });
    // A form that is not on screen yet has no inputs to read.
    if (current && shown?.fields === current.fields)
      enterUnannounced(this.renderRoot, current, this.#checkout);
  }

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    void this.submit();
  };

  #pay(ready: PaymentReady) {
    const event = new PaymentReadyEvent(ready);
    this.dispatchEvent(event);
    if (event.defaultPrevented) return undefined;
    if (event.answer) return event.answer;
    if (this.name) void this.#control?.then((control) => control.seal(ready.encryptedCustomerInput));
    return this.paymentUrl ? postPayment(fetch, this.paymentUrl, ready) : undefined;
  }

  #performAction(action: MerchantAction) {
    // A page that Back shows again stands as it was left: the consumer may choose anew.
    if (action.redirectUrl)
      addEventListener(
        'pageshow',
        ({ persisted }) => persisted && this.state === 'acting' && this.setErrors([]),
        { once: true },
      );
    if (!this.dispatchEvent(new PaymentActionEvent(action))) return;
    void this.#actions(({ begin }) => begin(this, this.#checkout));
  }

  /** What fails there ends the attempt, and is said. */
  #actions(run: (part: Part<'actions'>) => unknown): Promise<void> {
    return this.#load('actions')
      .then(run as (part: Part<'actions'>) => void)
      .catch((error: unknown) => {
        this.setErrors([]);
        this.#checkout.fail(error);
      });
  }

  readonly #reload = () => void this.reload();

  #failed(error: CheckoutError) {
    this.#error = error;
    if (error.code === 'network') addEventListener('online', this.#reload, { once: true });
    this.dispatchEvent(new CheckoutErrorEvent(error));
    // A session that never gave a list is not worth another: that would go on forever.
    if (error.code === 'session-expired' && this.session && this.#proven === this.session) {
      this.#proven = undefined;
      this.#renew('session-expired');
    }
  }

  #renew(type: 'session-expired' | 'session-expiring') {
    this.#load('extras')
      .then(({ renewSession }) => renewSession(this, type))
      .catch((error: CheckoutError) => this.#checkout.fail(error));
  }

  #fetchSession() {
    const { sessionUrl } = this;
    if (this.session || !sessionUrl || this.#sessionFrom === sessionUrl) return;
    this.#sessionFrom = sessionUrl;
    fetchSession(this.#clock.listening(fetch), sessionUrl).then(
      (session) => {
        if (this.#sessionFrom === sessionUrl) this.session = session;
      },
      // The answer may be quicker than the first frame.
      (error: CheckoutError) => this.updateComplete.then(() => this.#checkout.fail(error)),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connect-checkout': ConnectCheckout;
  }
}
