import type { ReactiveController } from 'lit';
import { formatAmount } from '../../domain/amount.js';
import { type Messages, fallback, loadLocale } from '../../messages/index.js';
import { localeOf } from '../environment.js';
import type { CheckoutElement } from '../feature-host.js';

/**
 * The language that the element speaks.
 *
 * Owns: the language's messages, the amount in words. Does not own: what is said.
 */
export class LocaleController implements ReactiveController {
  messages: Messages = fallback;
  /** BCP 47. */
  language = 'en';
  #asked: string | undefined;
  #priceFor = '';
  #price = '';

  constructor(private readonly element: CheckoutElement) {
    element.addController(this);
  }

  hostConnected(): void {
    this.update();
  }

  /** Follows the attribute, the closest `lang`, the document or the browser. */
  update(): void {
    this.language = localeOf(this.element, this.element.locale);
    const { language } = this;
    if (language === this.#asked) return;
    this.#asked = language;
    void loadLocale(language).then((loaded) => {
      if (language !== this.#asked) return;
      this.messages = loaded ?? fallback;
      this.element.requestUpdate();
    });
  }

  /** The amount in words, made anew when something about it has changed: an `Intl` format takes its time. */
  amount(): string {
    const { amount = 0, currency = '' } = this.element;
    const key = [amount, currency, this.language].join();
    if (key !== this.#priceFor) {
      this.#priceFor = key;
      this.#price = formatAmount(amount, currency, this.language);
    }
    return this.#price;
  }

  /**
   * The first `Intl` format takes as long as all else, half of it for what the first comparison needs as well: each is
   * made in a task of its own while the list is on its way.
   */
  warmUp(): void {
    setTimeout(Intl.Collator);
    setTimeout(Intl.NumberFormat);
  }
}
