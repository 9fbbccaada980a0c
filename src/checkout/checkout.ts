import { ifNotFound } from '../client/decode/if-not-found.js';
import { connect } from '../client/index.js';
import { hex } from '../encryption/encoding.js';
import { encryptPaymentRequest } from '../encryption/index.js';
import { CheckoutError } from '../domain/errors.js';
import { type Form, enter, leave, showAll, visibleFields, withFields } from '../domain/form.js';
import { allowedBrands } from '../domain/iin.js';
import type { Ending } from '../domain/outcome.js';
import { paidPayment } from '../domain/paid.js';
import type { MerchantAction } from '../domain/payment-answer.js';
import type { PaymentProductField } from '../domain/field.js';
import type { PaymentContext } from '../domain/payment-context.js';
import type { PaymentProduct } from '../domain/product.js';
import { type Session, sameSession } from '../domain/session.js';
import type { Issue, RuleContext } from '../domain/validators/index.js';
import { Catalogue } from './catalogue.js';
import type { PaymentReady, Ports } from './ports.js';
import { type KeySupply, keySupply } from './public-key.js';
import { type Row, rowOf } from './rows.js';
import {
  chosenRow,
  chosenSheet,
  iinOfSheet,
  issuesOfSheet,
  openSheet,
  paymentRequestOf,
  withoutSecurityCodes,
} from './sheet.js';
import type { Brand, CheckoutState, Conclusion, Desk, Notice, Sheet } from './state.js';

/** What the page has set. */
export interface Settings {
  readonly session: Session | undefined;
  readonly context: PaymentContext;
  /** Lists the members of groups one by one. */
  readonly ungrouped: boolean;
  /** A product's or group's id. */
  readonly preselect: string | undefined;
}

/** What a list depends on, beside its session. */
const listKey = ({ context, ungrouped }: Settings) => JSON.stringify([context, ungrouped]);

const isBusy = (state: CheckoutState) => state.at === 'paying' || state.at === 'acting';

/**
 * The checkout without a face: settings and what the consumer does go in, states come out through the ports.
 *
 * Every answer belongs to the catalogue it was asked for; one that arrives after the catalogue was replaced is
 * dropped. One attempt to pay runs at a time, and keeps its idempotency key until somebody knows how it ended.
 */
export class Checkout {
  state: CheckoutState = { at: 'idle' };
  /** Keys of rows that are not to be listed again, whatever the platform says. */
  readonly forgotten = new Set<string>();

  #settings: Settings | undefined;
  /** Those of the list on screen, or on its way there. */
  #listed: Settings | undefined;
  #catalogue: Catalogue | undefined;
  #keys: KeySupply | undefined;
  #loading: Promise<void> | undefined;
  /** The attempt under way; one that is no longer this one has been given up. */
  #submitting: Promise<void> | undefined;
  /** One per attempt whose end nobody knows yet: sent again, it can never pay twice. */
  #idempotencyKey: string | undefined;

  constructor(private readonly ports: Ports) {}

  /** What the rules of fields depend on. */
  get rules(): Omit<RuleContext, 'values'> {
    return { today: new Date(this.ports.now()) };
  }

  /** Where to ask for what belongs to the list on screen; `undefined` where there is none. */
  get catalogue(): Catalogue | undefined {
    return this.#catalogue;
  }

  get #desk(): Desk | undefined {
    const { state } = this;
    return 'desk' in state ? state.desk : undefined;
  }

  /** Takes what the page has set; equal settings change nothing, a new session keeps all but security codes. */
  configure(settings: Settings): void {
    this.#settings = settings;
    this.#follow();
  }

  /** Makes the list that of the settings; while a payment is under way it stays, and this is called when it ends. */
  #follow() {
    const { state } = this;
    const settings = this.#settings;
    const listed = this.#listed;
    // An outcome that came before any list needs none.
    if (!settings?.session || (state.at === 'done' && !listed?.session)) return;
    if (!sameSession(listed?.session, settings.session)) {
      if (state.at === 'ready') this.#set({ ...state, desk: withoutSecurityCodes(state.desk) });
      // An outcome outlives a cart that was emptied.
    } else if (state.at === 'done' || listKey(listed!) === listKey(settings)) return;
    void this.reload();
  }

  /** Fetches the list anew; the form stays as it is. */
  async reload(): Promise<void> {
    const settings = this.#settings;
    if (!settings?.session || isBusy(this.state)) return;
    this.#listed = settings;
    await (this.#loading = this.#load(settings));
  }

  async #load({ session, context, ungrouped, preselect }: Settings): Promise<void> {
    if (!sameSession(this.#catalogue?.connection.session, session)) this.#keys = undefined;
    this.#close();
    let catalogue: Catalogue | undefined;
    if (!this.#desk) this.#set({ at: 'loading' });
    try {
      const connection = connect(session!, this.ports);
      this.#catalogue = catalogue = new Catalogue(connection, context, this.ports.wallets);
      this.#keys ??= keySupply(connection, this.ports.now);
      const listing = catalogue.rows(ungrouped);
      this.#refreshKey();
      const rows = (await listing).filter(({ key }) => !this.forgotten.has(key));
      if (catalogue !== this.#catalogue) return;
      const desk = this.#desk;
      const { notice } = this.state as CheckoutState & { at: 'ready' };
      const kept = rows.find(({ key }) => key === desk?.chosen);
      const chosen = kept ?? rowOf(rows, preselect ?? '') ?? rows[0];
      this.show(
        { sheets: new Map(), refusals: 0, ...desk, rows, chosen: chosen?.key },
        desk?.chosen && !kept
          ? { kind: 'row-gone' }
          : isSessionError((notice as { error?: Error } | undefined)?.error) && !this.#idempotencyKey
            ? { kind: 'session-expired' }
            : this.#idempotencyKey || notice?.kind === 'declined'
              ? notice
              : undefined,
      );
      if (preselect && !desk && !rowOf(rows, preselect))
        this.ports.failed(new CheckoutError('config', `payment-product ${preselect} is not offered.`));
      if (chosen) await this.#open(chosen);
    } catch (error) {
      if (catalogue !== this.#catalogue) return;
      // What is on screen belongs to no list now: paying fetches one first.
      this.#close();
      this.fail(error);
    }
  }

  /** A key that cannot be used is said before anything is typed, or as soon as it is known. */
  #refreshKey() {
    const catalogue = this.#catalogue;
    this.#keys?.refresh().catch((error: unknown) => {
      if (!catalogue || catalogue !== this.#catalogue) return;
      this.#close();
      this.fail(error);
    });
  }

  /** Chooses a row by its key, or a product's or group's id. */
  async choose(id: string): Promise<void> {
    const desk = this.#desk;
    const row = desk && rowOf(desk.rows, id);
    if (this.state.at !== 'ready' || !row || row.key === desk.chosen) return;
    this.show({ ...desk, chosen: row.key });
    await this.#open(row);
  }

  async #open(row: Row): Promise<void> {
    const catalogue = this.#catalogue;
    if (!catalogue) return this.reload();
    try {
      const { fields } = await catalogue.entry(row, this.#desk?.sheets.get(row.key));
      // A card that was recognised stays so until there is a new answer: its fields hold the caret.
      this.#patch(row.key, (sheet) => (sheet?.brand.iin ? sheet : openSheet(row, fields, sheet)));
      await this.#lookUp(row, true);
    } catch (error) {
      const { state } = this;
      if (state.at === 'ready' && state.desk.chosen === row.key) this.fail(error);
    }
  }

  /** A value was entered: raw, unmasked. */
  enter(id: string, value: string): void {
    const row = this.#desk && chosenRow(this.#desk);
    this.#form((form) => enter(form, id, value, this.rules));
    this.#refreshKey();
    if (row && id === 'cardNumber') void this.#lookUp(row);
  }

  /** The consumer left a field. */
  leave(id: string): void {
    this.#form((form) => leave(form, id));
  }

  remember(tokenize: boolean): void {
    this.edit((sheet) => ({ ...sheet, tokenize }));
  }

  /**
   * Asks the platform about the card whose number is being typed, once for each 6 or 8 digits. A failure is silent,
   * but for a session that has ended; paying asks again, and is told the reason.
   */
  async #lookUp(row: Row, again?: boolean): Promise<Error | undefined> {
    const catalogue = this.#catalogue;
    const sheet = this.#desk?.sheets.get(row.key);
    if (!sheet || !catalogue) return;
    const iin = iinOfSheet(sheet);
    if (sheet.brand.iin === iin && (!again || !iin)) return;
    let brand: Brand = { at: 'none' };
    let choices: readonly PaymentProduct[] = [];
    let fields: readonly PaymentProductField[] = [];
    let reason: Error | undefined;
    try {
      ({ fields } = await catalogue.entry(row, sheet));
      if (iin) {
        const details = await catalogue.iinDetails(iin);
        const ids = details && allowedBrands(details);
        // A brand that this merchant's platform does not have is not to be chosen; the card's others are.
        const brands = ids?.map((id) => catalogue.product(id, true).catch(ifNotFound(undefined)));
        choices = (await Promise.all(brands ?? [])).filter((product) => !!product);
        brand = choices.length
          ? { at: 'known', iin, choices }
          : details
            ? {
                at: 'refused',
                iin,
                label:
                  row.kind === 'group'
                    ? row.members.find(({ id }) => id === details.paymentProductId)?.label
                    : undefined,
              }
            : { at: 'unknown', iin };
      }
    } catch (error) {
      reason = error as Error;
      brand = { at: 'failed', iin };
    }
    if (catalogue !== this.#catalogue) return;
    this.#patch(row.key, (old) => {
      if (!old || iinOfSheet(old) !== iin) return old;
      // A failed look-up changes nothing on screen.
      if (brand.at === 'failed') return { ...old, brand };
      const own = row.kind === 'group' ? undefined : row.product;
      // The consumer's choice is one for this card; before it, the row is one.
      const preferred = old.brand.iin?.slice(0, 6) === iin?.slice(0, 6) ? old.product : own;
      const product = choices.find(({ id }) => id === preferred?.id) ?? choices[0];
      return {
        ...old,
        brand,
        product: product ?? own,
        form: withFields(old.form, product?.fields ?? fields),
      };
    });
    if (isSessionError(reason) && this.state.at === 'ready' && !this.state.notice) this.fail(reason);
    return reason;
  }

  /**
   * Pays: checks everything, encrypts and offers the result to the page. Calls while one is under way share its
   * promise, which settles when the state is `ready` again (issues, a decline, an error), `acting` or `done`.
   */
  submit(): Promise<void> {
    if (this.#submitting) return this.#submitting;
    const isCurrent = () => this.#submitting === submitting;
    const submitting: Promise<void> = this.#submit(isCurrent)
      .catch((error: unknown) => {
        if (!isCurrent()) return;
        if (isBusy(this.state)) this.show(this.#desk!);
        this.fail(error);
      })
      .finally(() => {
        if (isCurrent()) this.#submitting = undefined;
        this.#follow();
      });
    return (this.#submitting = submitting);
  }

  async #submit(isCurrent: () => boolean): Promise<void> {
    const clicked = this.#desk?.chosen;
    if (!this.#catalogue) void this.reload();
    let loading;
    do await (loading = this.#loading);
    while (loading !== this.#loading);
    const { state } = this;
    const catalogue = this.#catalogue;
    if (state.at !== 'ready' || !catalogue || !isCurrent()) return;
    const row = chosenRow(state.desk);
    const typed = chosenSheet(state.desk);
    // The list may have changed under the pay button.
    if (!row || !typed || (clicked && clicked !== row.key)) return;
    const { brand } = typed;
    if (brand.at === 'failed' || brand.iin !== iinOfSheet(typed)) {
      // What is asked of another card says nothing of this one.
      this.#set({ at: 'paying', desk: this.#desk!, step: 'encrypting' });
      const reason = await this.#lookUp(row, true);
      if (!isCurrent()) return;
      if (reason) throw reason;
    }
    const sheet = this.#checked();
    if (!sheet) return;
    this.#set({ at: 'paying', desk: this.#desk!, step: 'encrypting' });
    // Throws where what was chosen is offered no more: nothing is paid in a way that nobody chose.
    const plan = await sheet.plan?.confirm(catalogue, sheet);
    const product = sheet.product!;
    const request = paymentRequestOf(row, sheet, product.id);
    const key = await this.#keys!.get();
    const device = this.ports.device();
    const encryptedCustomerInput = await encryptPaymentRequest(
      key,
      catalogue.connection.session.clientSessionId,
      request,
      device,
    );
    if (!isCurrent()) return;
    this.#set({ at: 'paying', desk: this.#desk!, step: 'merchant' });
    const ready: PaymentReady = {
      encryptedCustomerInput,
      encodedClientMetaInfo: catalogue.connection.encodedClientMetaInfo,
      paymentProductId: request.paymentProductId,
      paymentMethod: product.paymentMethod,
      ...(product.paymentProductGroup && { paymentProductGroup: product.paymentProductGroup }),
      ...(row.kind === 'account' && { accountOnFileId: row.account.id }),
      tokenize: request.tokenize,
      ...plan,
      browserData: Object.fromEntries(
        Object.entries(device.browserData).map(([key, value]) => [
          key,
          /^[is]/.test(key) ? `${value}` : value,
        ]),
      ) as unknown as PaymentReady['browserData'],
    };
    this.#idempotencyKey ??= hex(key.suite.random(16));
    // The merchant's answer: the Server API's own *create payment* response, as it was.
    const answer = this.ports.pay(ready, this.#idempotencyKey);
    if (!answer) return;
    const json = await answer;
    const paid = paidPayment(json);
    // What else may come of it needs more than most checkouts ever do.
    const conclusion: Conclusion = paid
      ? { at: 'done', result: paid, outcome: 'paid' }
      : (await import('./conclusion.js')).conclude(
          json,
          visibleFields(sheet.form).map(({ id }) => id),
        );
    if (!isCurrent()) return;
    this.#idempotencyKey = undefined;
    const { result } = conclusion;
    this.ports.result(result);
    if (!isCurrent()) return;
    if (conclusion.at === 'acting') {
      this.act(conclusion.action, result.paymentId);
    } else if (conclusion.at === 'done') {
      this.end(conclusion.outcome, result.paymentId);
    } else {
      // It may have been the key: the platform rotates them.
      this.#keys?.drop();
      this.setErrors(conclusion.verdicts, conclusion.notice);
      if (conclusion.error) this.fail(conclusion.error);
    }
  }

  /** Something is to be done before the end is known: by the consumer, by the page, somewhere else. */
  act(action: MerchantAction, paymentId?: string): void {
    const desk = this.#desk && withoutSecurityCodes(this.#desk);
    this.#set({ at: 'acting', desk, action, paymentId });
    this.ports.act(action);
  }

  /** It has ended, and the consumer is told how. */
  end(outcome: Ending, paymentId?: string): void {
    this.#listed = this.#settings;
    this.#set({ at: 'done', outcome, paymentId });
  }

  /** The chosen sheet where nothing stands against paying with it; else all that does is shown. */
  #checked(): Sheet | undefined {
    const desk = this.#desk!;
    const sheet = chosenSheet(desk)!;
    if (sheet.product && !issuesOfSheet(sheet, this.rules).size) return sheet;
    this.show(desk);
    this.refuse();
    return undefined;
  }

  /** Shows every issue of the form. */
  refuse(): void {
    this.#form(showAll);
    const { state } = this;
    if (state.at === 'ready') this.show({ ...state.desk, refusals: state.desk.refusals + 1 });
  }

  /** The server's verdict at its fields, which ends an attempt: keeps everything but security codes. */
  setErrors(verdicts: ReadonlyMap<string, Issue>, notice?: Notice): void {
    const desk = this.#desk;
    if (!desk) return;
    this.#submitting = this.#idempotencyKey = undefined;
    this.show(withoutSecurityCodes(desk), notice);
    this.#form((form) => ({ ...form, verdicts }));
    if (verdicts.size) this.show({ ...this.#desk!, refusals: desk.refusals + 1 });
    this.#follow();
  }

  /** Wipes what was typed and starts over with the same session. */
  reset(): void {
    const desk = this.#desk;
    this.#submitting = this.#idempotencyKey = undefined;
    this.#set(desk ? { at: 'ready', desk: { ...desk, sheets: new Map() } } : { at: 'idle' });
    void this.reload();
  }

  /** Forgets everything typed, as nobody is there any more; what is still under way is dropped. */
  wipe(): void {
    this.#close();
    this.#settings = this.#listed = this.#submitting = this.#idempotencyKey = undefined;
    this.#set({ at: 'idle' });
  }

  /** Ends every request; their answers are dropped. */
  #close() {
    this.#catalogue?.close();
    this.#catalogue = undefined;
  }

  #set(state: CheckoutState) {
    this.state = Object.freeze(state);
    this.ports.changed(state);
  }

  /** Shows a desk to choose and type at. */
  show(desk: Desk, notice?: Notice): void {
    this.#set({ at: 'ready', desk, notice });
  }

  /** Replaces one row's sheet, whatever the state around it. */
  #patch(key: string, change: (sheet: Sheet | undefined) => Sheet | undefined) {
    const desk = this.#desk;
    const old = desk?.sheets.get(key);
    const sheet = desk && change(old);
    if (sheet && sheet !== old)
      this.#set({
        ...this.state,
        desk: { ...desk, sheets: new Map(desk.sheets).set(key, sheet) },
      } as CheckoutState);
  }

  /** What the consumer does to the chosen row's sheet: nothing, while a payment is under way. */
  edit(change: (sheet: Sheet) => Sheet): void {
    if (this.state.at === 'ready')
      this.#patch(this.state.desk.chosen ?? '', (sheet) => sheet && change(sheet));
  }

  #form(change: (form: Form) => Form) {
    this.edit((sheet) => {
      const form = change(sheet.form);
      return form === sheet.form ? sheet : { ...sheet, form };
    });
  }

  /** Something failed: said above the form where there is one, instead of it where there is none. */
  fail(reason: unknown): void {
    const error =
      reason instanceof CheckoutError
        ? reason
        : new CheckoutError('merchant', String(reason), { retryable: true });
    const { state } = this;
    if (error.code === 'aborted' || !this.#settings) return;
    if (state.at === 'ready') this.show(state.desk, { kind: 'error', error, unsure: this.#idempotencyKey });
    else if (!isBusy(state) && state.at !== 'done') this.#set({ at: 'failed', error });
    this.ports.failed(error);
  }
}

const isSessionError = (error: unknown) => /^session/.test((error as CheckoutError | undefined)?.code ?? '');
