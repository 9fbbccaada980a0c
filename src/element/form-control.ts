/** What a form control needs of its element. */
interface Host extends HTMLElement {
  readonly name: string | undefined;
  readonly hidePayButton: boolean;
  readonly complete: boolean;
  submit(): Promise<void>;
  setErrors(errors: readonly never[]): void;
  showIssues(): void;
}

const submitsForms = ':is(button:not([type]), [type=submit], [type=image])';

/**
 * Makes the element a control of its form: its value is the ciphertext and nothing else, and a form that is submitted
 * waits for it.
 *
 * Owns: the form's submission while encrypting, validity, the value. Does not own: what the form does then; its own
 * listeners see one submission, with its submitter.
 */
export class FormControl {
  #submitter: HTMLElement | null = null;
  #sealed = false;

  constructor(
    private readonly host: Host,
    private readonly internals: ElementInternals,
  ) {
    // Ahead of the page's own listeners on the form, in whichever phase they are.
    addEventListener('submit', this.#onSubmit, true);
    host.shadowRoot!.addEventListener('submit', this.#request, true);
    host.addEventListener('payment-change', this.#validate);
    host.addEventListener('invalid', this.#onInvalid);
    this.#validate();
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
    const button = host.hidePayButton
      ? ([...form.elements].find((control) => control.matches(submitsForms)) as HTMLButtonElement)
      : undefined;
    if (!button?.disabled) form.requestSubmit(button);
  };

  /** The ciphertext is there: the form goes on where it stopped, or, where it is not complete, the consumer does. */
  seal(encryptedCustomerInput: string): void {
    const { form } = this.internals;
    this.internals.setFormValue(encryptedCustomerInput);
    this.#sealed = true;
    this.#validate();
    if (form?.reportValidity()) {
      addEventListener('pageshow', this.#back, { once: true });
      form.requestSubmit(this.#submitter);
    } else {
      this.internals.setFormValue(null);
      this.host.setErrors([]);
    }
    this.#sealed = false;
  }

  /** Back from where the form went to: it can be sent anew, with another ciphertext. */
  readonly #back = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.host.setErrors([]);
  };

  /** Leaves the form: nothing of the value stays. */
  release(): void {
    removeEventListener('submit', this.#onSubmit, true);
    this.host.shadowRoot!.removeEventListener('submit', this.#request, true);
    removeEventListener('pageshow', this.#back);
    this.host.removeEventListener('payment-change', this.#validate);
    this.host.removeEventListener('invalid', this.#onInvalid);
    this.internals.setFormValue(null);
    this.internals.setValidity({});
  }

  readonly #onSubmit = (event: SubmitEvent) => {
    const { host, internals } = this;
    if (event.target !== internals.form || this.#sealed || !host.name || host.matches(':disabled')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#submitter = event.submitter;
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
