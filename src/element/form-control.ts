import type { CheckoutStateName } from '../checkout/state.js';

/** What a form control needs of its element. */
interface Host extends HTMLElement {
  readonly name: string | undefined;
  readonly hidePayButton: boolean;
  readonly complete: boolean;
  readonly state: CheckoutStateName;
  submit(): Promise<void>;
  setErrors(errors: readonly never[]): void;
  showIssues(): void;
}

const submitsForms = ':is(button:not([type]), [type=submit], [type=image])';

/** Closes a dialog and sends nothing: there is nothing to pay for. */
const closesOnly = '[formmethod=dialog i], form[method=dialog i] [formnovalidate]';

/** A form's own, whatever its controls are called. */
const requestSubmit = (form: HTMLFormElement, submitter: HTMLElement | null) =>
  HTMLFormElement.prototype.requestSubmit.call(form, submitter);
const submittersOf = (form: HTMLFormElement) =>
  [...(Reflect.get(HTMLFormElement.prototype, 'elements', form) as HTMLFormControlsCollection)].filter(
    (control): control is HTMLButtonElement => control.matches(submitsForms),
  );

/** Runs it once what is being dispatched has ended: a form that is asked to submit in its own event ignores that. */
const inOwnTask = (run: () => void) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
};

/**
 * Makes the element a control of its form: its value is the ciphertext and nothing else, and a form that is submitted
 * waits for it.
 *
 * Owns: the form's submission while encrypting, validity, the value. Does not own: what the form does then; its own
 * listeners see one submission, with its submitter.
 */
export class FormControl {
  #submitter: HTMLElement | null = null;
  #root: EventTarget | undefined;
  /** The ciphertext is there, and the form goes on. */
  #sealed = false;
  /** It has gone on: no rule of its controls was in the way. */
  #went = false;

  constructor(
    private readonly host: Host,
    private readonly internals: ElementInternals,
  ) {
    this.listen();
    host.shadowRoot!.addEventListener('submit', this.#request, true);
    host.addEventListener('payment-change', this.#validate);
    host.addEventListener('invalid', this.#onInvalid);
    this.#validate();
  }

  /**
   * Hears of the form's submission ahead of the page's own listeners, in whichever phase they are. The event does not
   * leave a shadow root, and the form may have been moved into one.
   */
  listen(): void {
    const root = this.internals.form?.getRootNode();
    this.#root?.removeEventListener('submit', this.#onSubmit, true);
    this.#root = root instanceof ShadowRoot ? root : globalThis;
    this.#root.addEventListener('submit', this.#onSubmit, true);
  }

  /**
   * The consumer wants to pay: the form is submitted as by a click on its own button, which is then its submitter, or
   * by nobody where the element has the button.
   */
  readonly #request = (event: Event) => {
    const { host, internals } = this;
    const { form } = internals;
    if (!host.name || !form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = host.hidePayButton ? submittersOf(form)[0] : undefined;
    if (!button?.matches(':disabled')) requestSubmit(form, button ?? null);
  };

  /** The ciphertext is there: the form goes on where it stopped, or, where it cannot, the consumer does. */
  seal(encryptedCustomerInput: string): void {
    inOwnTask(() => {
      // Nothing comes of an attempt that was given up in between.
      if (this.host.state !== 'paying') return;
      if (this.#goOn(encryptedCustomerInput)) return addEventListener('pageshow', this.#back, { once: true });
      this.internals.setFormValue(null);
      this.host.setErrors([]);
    });
  }

  /** Gives whether it did: another control may not be valid, or have been disabled together with this one. */
  #goOn(encryptedCustomerInput: string): boolean {
    const { host, internals } = this;
    const { form } = internals;
    if (!form || host.matches(':disabled')) return false;
    this.#sealed = true;
    this.#went = false;
    internals.setFormValue(encryptedCustomerInput);
    this.#validate();
    requestSubmit(form, this.#submitterIn(form));
    this.#sealed = false;
    return this.#went;
  }

  /** The button that was pressed; the page may have put another in its place, which says the same. */
  #submitterIn(form: HTMLFormElement): HTMLElement | null {
    const pressed = this.#submitter as HTMLButtonElement | null;
    if (!pressed || (pressed.form === form && pressed.matches(submitsForms))) return pressed;
    const { name, value } = pressed;
    return submittersOf(form).find((button) => button.name === name && button.value === value) ?? null;
  }

  /** Back from where the form went to: it can be sent anew, with another ciphertext. */
  readonly #back = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.host.setErrors([]);
  };

  /** Leaves the form: nothing of the value stays. */
  release(): void {
    this.#root?.removeEventListener('submit', this.#onSubmit, true);
    this.host.shadowRoot!.removeEventListener('submit', this.#request, true);
    removeEventListener('pageshow', this.#back);
    this.host.removeEventListener('payment-change', this.#validate);
    this.host.removeEventListener('invalid', this.#onInvalid);
    this.internals.setFormValue(null);
    this.internals.setValidity({});
  }

  readonly #onSubmit = (event: Event) => {
    const { host, internals } = this;
    const { submitter } = event as SubmitEvent;
    if (event.target !== internals.form || !host.name || host.matches(':disabled')) return;
    if (this.#sealed) return void (this.#went = true);
    if (submitter?.matches(closesOnly)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // A second press while the first is under way changes nothing.
    if (host.state !== 'paying') this.#submitter = submitter;
    void host.submit();
  };

  readonly #validate = () => {
    const { complete, shadowRoot } = this.host;
    const anchor = shadowRoot?.querySelector<HTMLElement>('[part=form] :is(input, select)');
    if (complete || this.#sealed) return this.internals.setValidity({});
    // What was encrypted before it was changed or taken away is not to be sent.
    this.internals.setFormValue(null);
    this.internals.setValidity({ valueMissing: true }, '\u2026', anchor ?? undefined);
  };

  /** Its fields say what is wrong better than the browser's bubble. */
  readonly #onInvalid = (event: Event) => {
    event.preventDefault();
    this.host.showIssues();
  };
}
