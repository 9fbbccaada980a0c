import { connect } from '../client/index.js';
import { CheckoutError } from '../domain/errors.js';
import { sameSession } from '../domain/session.js';
import { lookUpCard } from './card-look-up.js';
import { Catalogue } from './catalogue.js';
import type { EffectContext } from './effect-context.js';
import type { PayingFile } from './paying-file.js';
import { type PaymentOption, findOption } from './payment-options.js';
import { type KeySupply, keySupply } from './public-key.js';
import { type Settings, checkSettings, isSameList } from './settings.js';
import { choosingOf, isBusy } from './state.js';

/**
 * Keeps the list in line with the page's settings and opens the chosen option.
 *
 * Owns: the settings, the catalogue, the public key. Does not own: typed values and payments. The list does not
 * change while a payment is running.
 */
export class Listing {
  #settings: Settings | undefined;
  /** The settings of the list on screen or loading. */
  #listed: Settings | undefined;
  #catalogue: Catalogue | undefined;
  #keys: KeySupply | undefined;
  #loading: Promise<void> | undefined;
  /** Keys of removed options, which are never listed again. */
  readonly #forgotten = new Set<string>();

  /** @param isUnsure whether a payment was sent whose outcome is unknown */
  constructor(
    private readonly context: EffectContext,
    private readonly isUnsure: () => boolean,
    private readonly payingFile: PayingFile,
  ) {}

  get catalogue(): Catalogue | undefined {
    return this.#catalogue;
  }

  get keys(): KeySupply | undefined {
    return this.#keys;
  }

  /** Whether the page has set something and the element is still there. */
  get isConfigured(): boolean {
    return !!this.#settings;
  }

  configure(settings: Settings): void {
    // No field stays on a page that no details are typed in.
    const isMoved = !!choosingOf(this.context.state) && settings.hosted !== this.#listed?.hosted;
    this.#settings = settings;
    if (isMoved) return this.context.dispatch({ type: 'reset' });
    this.follow();
  }

  /** Updates the list to the settings. A running payment calls this when it ends. */
  follow(): void {
    const { state } = this.context;
    const settings = this.#settings;
    const listed = this.#listed;
    // An outcome that was there before any list needs no list.
    if (!settings?.session || (state.status === 'done' && !listed?.session)) return;
    if (!sameSession(listed?.session, settings.session))
      this.context.dispatch({ type: 'clear-security-codes' });
    // An outcome stays on screen although the cart was emptied.
    else if (state.status === 'done' || isSameList(listed!, settings)) return;
    void this.reload();
  }

  /** Fetches the list again; the form stays as it is. */
  async reload(): Promise<void> {
    const settings = this.#settings;
    if (!settings?.session || isBusy(this.context.state)) return;
    this.#listed = settings;
    await (this.#loading = this.#load(settings));
  }

  /** Resolves once no list is loading. */
  async loaded(): Promise<void> {
    let loading;
    do await (loading = this.#loading);
    while (loading !== this.#loading);
  }

  async #load(settings: Settings): Promise<void> {
    const { context } = this;
    const { session, context: paymentContext, purpose, preselect, hosted } = settings;
    const { fetch, now, random, wallets } = context.ports;
    if (!sameSession(this.#catalogue?.connection.session, session)) this.#keys = undefined;
    this.close();
    context.dispatch({ type: 'load-list' });
    let catalogue: Catalogue | undefined;
    try {
      checkSettings(settings);
      const connection = connect(session!, { fetch, random });
      this.#catalogue = catalogue = new Catalogue(connection, paymentContext, purpose, wallets, hosted);
      this.#keys = hosted
        ? undefined
        : (this.#keys ??
          keySupply(connection, now, async (key) => (await this.payingFile.arrived).prepareKey(key)));
      const listing = catalogue.options(settings);
      this.refreshKey();
      const options = (await listing).filter(({ key }) => !this.#forgotten.has(key));
      if (catalogue !== this.#catalogue) return;
      const isFirst = !choosingOf(context.state);
      context.dispatch({ type: 'show-list', options, preselect, unsure: this.isUnsure() });
      if (preselect && isFirst && !findOption(options, preselect))
        context.ports.failed(new CheckoutError('config', `payment-product ${preselect} is not offered.`));
      const chosen = options.find(({ key }) => key === choosingOf(context.state)?.chosen);
      if (chosen) await this.#open(chosen);
    } catch (error) {
      if (catalogue !== this.#catalogue) return;
      // The list on screen is outdated: paying first loads another one.
      this.close();
      context.fail(error);
    }
  }

  /** Fetches the public key ahead of its use, so that an unusable one is reported before anything is typed. */
  refreshKey(): void {
    const catalogue = this.#catalogue;
    this.#keys?.refresh().catch((error: unknown) => {
      if (!catalogue || catalogue !== this.#catalogue) return;
      this.close();
      this.context.fail(error);
    });
  }

  /** Chooses an option by its key, or a product's or group's id. */
  async choose(id: string): Promise<void> {
    const { state } = this.context;
    const option = state.status === 'ready' && findOption(state.choosing.options, id);
    if (!option || option.key === state.choosing.chosen) return;
    this.context.dispatch({ type: 'choose-option', key: option.key });
    await this.#open(option);
  }

  async #open(option: PaymentOption): Promise<void> {
    const { context } = this;
    const catalogue = this.#catalogue;
    if (!catalogue) return this.reload();
    try {
      const { forceBasicFlow } = choosingOf(context.state)?.forms.get(option.key) ?? {};
      const { fields } = await catalogue.entry(option, forceBasicFlow);
      context.dispatch({ type: 'open-form', option, fields });
      await lookUpCard(context, option, true);
    } catch (error) {
      const { state } = context;
      if (state.status === 'ready' && state.choosing.chosen === option.key) context.fail(error);
    }
  }

  /** Removes an option from this and all later lists. If it was chosen, the option in its place is chosen. */
  async forget(key: string): Promise<void> {
    const { context } = this;
    this.#forgotten.add(key);
    const index = choosingOf(context.state)?.options.findIndex((option) => option.key === key) ?? -1;
    context.dispatch({ type: 'forget-account', key });
    const { state } = context;
    if (index < 0 || state.status !== 'ready' || state.choosing.chosen !== undefined) return;
    const { options } = state.choosing;
    const next = options[index] ?? options.at(-1);
    if (next) await this.choose(next.key);
  }

  /** Keeps this list after a payment: no other one is needed. What was removed before may have been stored again. */
  keep(): void {
    this.#forgotten.clear();
    this.#listed = this.#settings;
  }

  /** Aborts every request and drops its answer. */
  close(): void {
    this.#catalogue?.close();
    this.#catalogue = undefined;
  }

  /** Forgets the settings: the element was removed. */
  forgetSettings(): void {
    this.close();
    this.#settings = this.#listed = undefined;
  }
}
