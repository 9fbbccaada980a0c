import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CheckoutStateName } from '../checkout/state.js';

/** What the form control needs of its element. */
interface Host extends HTMLElement, ReactiveControllerHost {
  readonly name: string | undefined;
  readonly hidePayButton: boolean;
  readonly complete: boolean;
  readonly state: CheckoutStateName;
  submit(): Promise<void>;
  setErrors(errors: readonly never[]): void;
  showIssues(): void;
}

const submitsForms = ':is(button:not([type]), [type=submit], [type=image])';

/** Buttons that close a dialog and send nothing, so there is nothing to pay. */
const closesOnly = '[formmethod=dialog i], form[method=dialog i] [formnovalidate]';

/** Calls the form's own method, even if a control has its name. */
const requestSubmit = (form: HTMLFormElement, submitter: HTMLElement | null) =>
  HTMLFormElement.prototype.requestSubmit.call(form, submitter);
const submittersOf = (form: HTMLFormElement) =>
  [...(Reflect.get(HTMLFormElement.prototype, 'elements', form) as HTMLFormControlsCollection)].filter(
    (control): control is HTMLButtonElement => control.matches(submitsForms),
  );

/**
 * Runs a function after the current dispatch: a form ignores a submission that is requested in its submit
 * event.
 */
const inOwnTask = (run: () => void) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
};

/**
 * Makes the element a control of its form. Its value is the ciphertext only, and a submitted form waits for it.
 *
 * Owns: the submission during encryption, validity, the value. Does not own: what the form does then; its own
 * listeners see a single submission with its submitter.
 */
export class FormControl implements ReactiveController {
  #submitter: HTMLElement | null = null;
  #root: EventTarget | undefined;
  /** Whether the ciphertext is ready and the form continues. */
  #sealed = false;
  /** Whether the form was submitted: no invalid control prevented it. */
  #went = false;

  constructor(
    private readonly host: Host,
    private readonly internals: ElementInternals,
  ) {
    host.addController(this);
    this.hostConnected();
    host.shadowRoot!.addEventListener('submit', this.#request, true);
    host.addEventListener('payment-change', this.#validate);
    host.addEventListener('invalid', this.#onInvalid);
    this.#validate();
  }

  /**
   * Listens to the submission ahead of the page's listeners in every phase. The event does not leave a shadow
   * root, and the form may have been moved into one.
   */
  hostConnected(): void {
    const root = this.internals.form?.getRootNode();
    this.#root?.removeEventListener('submit', this.#onSubmit, true);
    this.#root = root instanceof ShadowRoot ? root : globalThis;
    this.#root.addEventListener('submit', this.#onSubmit, true);
  }

  /**
   * Submits the form when the consumer wants to pay: as a click on its own button does, or without a submitter
   * if the element has the pay button.
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

  /** Continues the submission with the ciphertext; if that fails, returns control to the consumer. */
  readonly seal = (encryptedCustomerInput: string): void => {
    inOwnTask(() => {
      // The attempt was given up in between.
      if (this.host.state !== 'paying') return;
      if (this.#goOn(encryptedCustomerInput)) return;
      this.internals.setFormValue(null);
      this.host.setErrors([]);
    });
  };

  /** Whether the submission continued: another control may be invalid, or disabled together with this one. */
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

  /** The button that was pressed, or the equivalent one that the page has replaced it with. */
  #submitterIn(form: HTMLFormElement): HTMLElement | null {
    const pressed = this.#submitter as HTMLButtonElement | null;
    if (!pressed || (pressed.form === form && pressed.matches(submitsForms))) return pressed;
    const { name, value } = pressed;
    return submittersOf(form).find((button) => button.name === name && button.value === value) ?? null;
  }

  /** Leaves the form and clears the value. */
  release(): void {
    this.host.removeController(this);
    this.#root?.removeEventListener('submit', this.#onSubmit, true);
    this.host.shadowRoot!.removeEventListener('submit', this.#request, true);
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
    // A second press during the first one changes nothing.
    if (host.state !== 'paying') this.#submitter = submitter;
    void host.submit();
  };

  readonly #validate = () => {
    const { complete, shadowRoot } = this.host;
    const anchor = shadowRoot?.querySelector<HTMLElement>('[part=form] :is(input, select)');
    if (complete || this.#sealed) return this.internals.setValidity({});
    // A ciphertext of values that were changed or removed must not be sent.
    this.internals.setFormValue(null);
    this.internals.setValidity({ valueMissing: true }, '\u2026', anchor ?? undefined);
  };

  /** The element's fields explain errors better than the browser's bubble. */
  readonly #onInvalid = (event: Event) => {
    event.preventDefault();
    this.host.showIssues();
  };
}
