/** What a form control needs of its element. */
interface Host extends HTMLElement {
  readonly name: string | undefined;
  readonly disabled: boolean;
  readonly complete: boolean;
  submit(): Promise<void>;
  showIssues(): void;
}

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
    host.addEventListener('payment-change', this.#validate);
    host.addEventListener('invalid', this.#onInvalid);
    this.#validate();
  }

  /** The ciphertext is there: the form goes on where it stopped. */
  seal(encryptedCustomerInput: string): void {
    this.internals.setFormValue(encryptedCustomerInput);
    this.#sealed = true;
    this.internals.form?.requestSubmit(this.#submitter);
    this.#sealed = false;
  }

  /** Leaves the form: nothing of the value stays. */
  release(): void {
    removeEventListener('submit', this.#onSubmit, true);
    this.host.removeEventListener('payment-change', this.#validate);
    this.host.removeEventListener('invalid', this.#onInvalid);
    this.internals.setFormValue(null);
    this.internals.setValidity({});
  }

  readonly #onSubmit = (event: SubmitEvent) => {
    const { host, internals } = this;
    if (event.target !== internals.form || this.#sealed || !host.name || host.disabled) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#submitter = event.submitter;
    void host.submit();
  };

  readonly #validate = () => {
    const { complete, shadowRoot } = this.host;
    const anchor = shadowRoot?.querySelector<HTMLElement>('[part=form] :is(input, select)');
    if (complete || this.#sealed) this.internals.setValidity({});
    else this.internals.setValidity({ valueMissing: true }, '\u2026', anchor ?? undefined);
  };

  /** Its fields say what is wrong better than the browser's bubble. */
  readonly #onInvalid = (event: Event) => {
    event.preventDefault();
    this.host.showIssues();
  };
}
