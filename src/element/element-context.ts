import type { PaymentOption } from '../checkout/payment-options.js';
import { storesAccounts } from '../domain/purpose.js';
import { chosenForm } from '../checkout/option-form.js';
import { choosingOf } from '../checkout/state.js';
import type { CheckoutStore } from '../checkout/store.js';
import type { FeatureLoader } from './controllers/feature-loader.js';
import type { LocaleController } from './controllers/locale-controller.js';
import type { PaymentController } from './controllers/payment-controller.js';
import type { PressController } from './controllers/press-controller.js';
import type { SessionController } from './controllers/session-controller.js';
import { ProductChangeEvent } from './events.js';
import type { CheckoutElement } from './feature-host.js';
import type { RenderContext } from './views/context.js';

/** The controllers that views work with. */
interface Controllers {
  readonly locale: LocaleController;
  readonly session: SessionController;
  readonly presses: PressController;
  readonly payment: PaymentController;
}

/** What an element's views and features work with. */
export class ElementContext implements RenderContext {
  openHelp = '';

  constructor(
    readonly element: CheckoutElement & { reload(): Promise<void> },
    readonly checkout: CheckoutStore,
    private readonly controllers: Controllers,
    private readonly loadedFeatures: () => FeatureLoader,
  ) {}

  get features() {
    return this.loadedFeatures();
  }

  get messages() {
    const { messages } = this.controllers.locale;
    return this.features.get('saving')?.messages(messages) ?? messages;
  }

  get hasWords() {
    return !storesAccounts(this.element.purpose) || !!this.features.get('saving')?.words;
  }

  get language() {
    return this.controllers.locale.language;
  }

  get isRenewing() {
    return this.controllers.session.isRenewing;
  }

  readonly amount = () => this.controllers.locale.amount();

  readonly beginAction = () => this.controllers.payment.beginAction();

  readonly renewSession = () => this.controllers.session.renew('session-expiring');

  readonly toggleHelp = (id: string): void => {
    this.openHelp = this.openHelp === id ? '' : id;
    this.element.requestUpdate();
  };

  readonly remember = ({ target }: Event): void =>
    this.checkout.dispatch({ type: 'remember', tokenize: (target as HTMLInputElement).checked });

  readonly unfold = async (click: Event): Promise<void> => {
    this.controllers.presses.chose(click);
    const radios = () => this.element.renderRoot.querySelectorAll<HTMLElement>('[part=radio]');
    const shown = radios().length;
    this.checkout.dispatch({ type: 'unfold' });
    await this.element.updateComplete;
    radios()[shown]?.focus({ preventScroll: true });
  };

  readonly submit = (event: Event): void => {
    event.preventDefault();
    void this.element.submit();
  };

  readonly retry = (): void => {
    const { state, catalogue } = this.checkout;
    const hasForm = state.status === 'ready' && chosenForm(state.choosing) && catalogue;
    void (hasForm ? this.element.submit() : this.element.reload());
  };

  choose(option: PaymentOption, click: Event): boolean {
    if (choosingOf(this.checkout.state)?.chosen === option.key) return true;
    const proceed = this.element.dispatchEvent(
      new ProductChangeEvent(
        option.kind === 'group'
          ? { paymentProductGroup: option.group.id }
          : option.kind === 'account'
            ? { paymentProductId: option.product.id, accountOnFileId: option.account.id }
            : { paymentProductId: option.product.id },
      ),
    );
    if (proceed) {
      this.controllers.presses.chose(click);
      void this.checkout.choose(option.key);
    }
    return proceed;
  }
}
