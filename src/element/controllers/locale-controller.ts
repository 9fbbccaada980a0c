import type { ReactiveController } from 'lit';
import { formatAmount } from '../../domain/amount.js';
import { CheckoutError } from '../../domain/errors.js';
import { loadModule } from '../../loading/load-module.js';
import { type Messages, type OwnMessages, fallback, loadLanguage } from '../../messages/index.js';
import { localeOf } from '../environment.js';
import { CheckoutErrorEvent } from '../events.js';
import type { CheckoutElement } from '../feature-host.js';

/** Milliseconds that a form waits for its language before it stays in English. */
const patience = 3_000;

const ownMessages = () => import('../../messages/own-messages.js');

/**
 * The language of the element.
 *
 * Owns: the messages of the language, the formatted amount. Does not own: which messages are shown.
 */
export class LocaleController implements ReactiveController {
  messages: Messages = fallback;
  #own: OwnMessages | undefined;
  /** BCP 47. */
  language = 'en';
  /** BCP 47, of the words on screen: English if there are none in the element's own language. */
  shown = 'en';
  /** Whether the current form keeps its language: its own, or English if that fails to load. */
  isSettled = false;
  #asked: string | undefined;
  #priceFor = '';
  #price = '';

  constructor(private readonly element: CheckoutElement) {
    element.addController(this);
  }

  hostConnected(): void {
    this.update();
  }

  /** Follows the attribute, the closest `lang`, the document or the browser; and the page's own words. */
  update(): void {
    this.language = localeOf(this.element, this.element.locale);
    const { language } = this;
    const { messages: own } = this.element;
    if (language === this.#asked && own === this.#own) return;
    this.#asked = language;
    this.#own = own;
    const asked = loadLanguage(language);
    if (own || asked) return void this.#load(language, asked, own);
    this.#speak(undefined, language);
  }

  async #load(
    language: string,
    asked: ReturnType<typeof loadLanguage>,
    own: OwnMessages | undefined,
  ): Promise<void> {
    const [file, words] = await Promise.race([
      Promise.all([asked, own && loadModule(ownMessages, 'withOwn')]).catch(() => []),
      new Promise<never[]>((resolve) => this.isSettled || setTimeout(resolve, patience, [])),
    ]);
    if (language !== this.#asked || own !== this.#own) return;
    const theirs = file?.default;
    if (asked && !theirs) this.#sayMissing(language);
    this.#speak(words && own ? words.withOwn(theirs ?? fallback, own) : theirs, language);
    this.element.requestUpdate();
  }

  #speak(messages: Messages | undefined, language: string): void {
    this.messages = messages ?? fallback;
    this.shown = messages || /^en\b/.test(language) ? language : 'en';
    this.isSettled = true;
  }

  /** Reports a missing language to the page; the consumer reads English. */
  #sayMissing(language: string): void {
    this.element.dispatchEvent(
      new CheckoutErrorEvent(new CheckoutError('network', `The language ${language} did not load.`)),
    );
  }

  /** The formatted amount. Formatted again only when needed, since creating an `Intl` format is slow. */
  amount(): string {
    const { amount = 0, currency = '' } = this.element;
    const key = [amount, currency, this.language].join();
    if (key !== this.#priceFor) {
      this.#priceFor = key;
      this.#price = formatAmount(amount, currency, this.language);
    }
    return this.#price;
  }

  /** The first `Intl` format is slow to create, so that is done in a task of its own while the list is loading. */
  warmUp(): void {
    setTimeout(() => this.amount());
  }
}
