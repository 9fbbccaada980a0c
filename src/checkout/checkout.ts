import { connect } from '../client/index.js';
import { hex } from '../encryption/encoding.js';
import { encryptPaymentRequest } from '../encryption/index.js';
import { CheckoutError } from '../domain/errors.js';
import { type Form, enter, leave, showAll, visibleFields, withFields, withVerdicts } from '../domain/form.js';
import { allowedBrands } from '../domain/iin.js';
import { paidStatuses } from '../domain/paid.js';
import type { PaymentContext } from '../domain/payment-context.js';
import type { PaymentProduct } from '../domain/product.js';
import { type Session, sameSession } from '../domain/session.js';
import type { Issue, RuleContext } from '../domain/validators/index.js';
import { decodePaymentAnswer } from '../client/payment-answer.js';
import { Catalogue } from './catalogue.js';
import type { PaymentReady, Ports } from './ports.js';
import { PublicKeyCache } from './public-key.js';
import { type Row, rowOf } from './rows.js';
import {
  chosenRow,
  chosenSheet,
  iinOfSheet,
  issuesOfSheet,
  openSheet,
  paymentRequestOf,
  withoutSecurityCode,
} from './sheet.js';
import type { Brand, CheckoutState, Desk, Notice, Sheet } from './state.js';

/** What the page has set. */
export interface Settings {
  readonly session: Session | undefined;
  readonly context: PaymentContext;
  /** Lists the members of groups one by one. */
  readonly ungrouped: boolean;
  /** A product's or group's id. */
  readonly preselect: string | undefined;
}

const sameContext = (a: PaymentContext, b: PaymentContext) =>
  (Object.keys(a) as (keyof PaymentContext)[]).every((key) => a[key] === b[key]);

/**
 * The checkout without a face: settings and what the consumer does go in, states come out through the ports.
 *
 * Every answer belongs to the catalogue it was asked for; one that arrives after the catalogue was replaced is
 * dropped. One attempt to pay runs at a time, and keeps its idempotency key until somebody knows how it ended.
 */
export class Checkout {
  state: CheckoutState = { at: 'idle' };

  #settings: Settings | undefined;
  #catalogue: Catalogue | undefined;
  #keys: PublicKeyCache | undefined;
  #loading: Promise<void> | undefined;
  #looking: Promise<void> | undefined;
  #submitting: Promise<void> | undefined;
  /** One per attempt whose end nobody knows yet: sent again, it can never pay twice. */
  #idempotencyKey: string | undefined;

  constructor(private readonly ports: Ports) {}

  /** What the rules of fields depend on. */
  get rules(): Omit<RuleContext, 'values'> {
    return { today: new Date(this.ports.now()), rare: this.#catalogue?.rare };
  }

  get #desk(): Desk | undefined {
    const { state } = this;
    return 'desk' in state ? state.desk : undefined;
  }

  /** Takes what the page has set; equal settings change nothing, a new session keeps all but security codes. */
  configure(settings: Settings): void {
    const old = this.#settings;
    const renewed = !sameSession(old?.session, settings.session);
    this.#settings = settings;
    if (!settings.session) return;
    if (renewed) {
      this.#keys = undefined;
      this.#clearSecurityCodes();
    } else if (old && old.ungrouped === settings.ungrouped && sameContext(old.context, settings.context))
      return;
    if (renewed && this.state.at === 'done') this.#set({ at: 'idle' });
    // While a payment is under way its catalogue stays; whatever it ends in loads the new one.
    if (this.state.at !== 'paying' && this.state.at !== 'acting') void this.reload();
  }

  /** Fetches the list anew; the form stays as it is. */
  reload(): Promise<void> {
    const settings = this.#settings;
    if (!settings?.session) return Promise.resolve();
    return (this.#loading = this.#load(settings.session, settings));
  }

  async #load(session: Session, { context, ungrouped, preselect }: Settings): Promise<void> {
    this.close();
    let catalogue: Catalogue | undefined;
    const before = this.#desk;
    if (!before) this.#set({ at: 'loading' });
    try {
      const connection = connect(session, this.ports);
      this.#catalogue = catalogue = new Catalogue(connection, context);
      this.#keys ??= new PublicKeyCache(connection, this.ports.now);
      this.#keys.refresh();
      if (Number(preselect)) catalogue.product(Number(preselect)).catch(() => {});
      const rows = await catalogue.rows(ungrouped);
      if (catalogue !== this.#catalogue) return;
      const desk = this.#desk ?? before;
      const kept = rows.find(({ key }) => key === desk?.chosen);
      const chosen = kept ?? rowOf(rows, preselect ?? '') ?? rows[0];
      this.#show(
        { rows, chosen: chosen?.key, sheets: desk?.sheets ?? new Map(), refusals: 0 },
        desk?.chosen && !kept ? { kind: 'row-gone' } : undefined,
      );
      if (chosen) await this.#open(chosen);
    } catch (error) {
      if (catalogue === this.#catalogue) this.fail(error);
    }
  }

  /** Chooses a row by its key, or a product's or group's id. */
  async choose(id: string): Promise<void> {
    const desk = this.#desk;
    const row = desk && rowOf(desk.rows, id);
    if (this.state.at !== 'ready' || !row || row.key === desk.chosen) return;
    this.#show({ ...desk, chosen: row.key });
    try {
      await this.#open(row);
    } catch (error) {
      this.fail(error);
    }
  }

  async #open(row: Row): Promise<void> {
    const catalogue = this.#catalogue!;
    const old = this.#desk?.sheets.get(row.key);
    if (old && row.kind !== 'group' && old.product === row.product) return;
    // A group comes with its fields: no wait, so that its form is there in the list's first frame.
    const fields =
      row.kind === 'group' && row.group.fields.length ? row.group.fields : await catalogue.fields(row);
    if (catalogue !== this.#catalogue) return;
    this.#patch(row.key, (sheet) => openSheet(row, fields, sheet));
    if (row.kind === 'group') await this.#lookUp(row);
  }

  /** A value was entered: raw, unmasked. */
  enter(id: string, value: string): void {
    const desk = this.#desk;
    const row = desk && chosenRow(desk);
    if (!row || this.state.at !== 'ready') return;
    this.#form(row.key, (form) => enter(form, id, value, this.rules));
    this.#keys?.refresh();
    if (row.kind === 'group' && id === 'cardNumber') void this.#lookUp(row);
  }

  /** The consumer left a field. */
  leave(id: string): void {
    const desk = this.#desk;
    if (desk?.chosen && this.state.at === 'ready') this.#form(desk.chosen, (form) => leave(form, id));
  }

  remember(tokenize: boolean): void {
    const chosen = this.#desk?.chosen;
    if (chosen) this.#patch(chosen, (sheet) => sheet && { ...sheet, tokenize });
  }

  /** The consumer chose one of a card's brands. */
  chooseBrand(id: number): void {
    const chosen = this.#desk?.chosen;
    if (!chosen) return;
    this.#patch(chosen, (sheet) => {
      const product = sheet?.brand.at === 'known' && sheet.brand.choices.find((choice) => choice.id === id);
      return product ? { ...sheet, product, form: withFields(sheet.form, product.fields) } : sheet;
    });
  }

  /** Asks the platform about the card whose number is being typed; once for each 6 or 8 digits. */
  #lookUp(row: Row & { kind: 'group' }): Promise<void> {
    const sheet = this.#desk?.sheets.get(row.key);
    if (!sheet) return Promise.resolve();
    const iin = iinOfSheet(sheet);
    if (!iin) {
      if (sheet.brand.at !== 'none') this.#patch(row.key, (old) => openSheet(row, row.group.fields, old));
      return Promise.resolve();
    }
    if (sheet.brand.at !== 'none' && sheet.brand.at !== 'failed' && sheet.brand.iin === iin)
      return this.#looking ?? Promise.resolve();
    return (this.#looking = this.#look(row, iin));
  }

  async #look(row: Row & { kind: 'group' }, iin: string): Promise<void> {
    const catalogue = this.#catalogue!;
    let brand: Brand;
    let choices: readonly PaymentProduct[] = [];
    try {
      const details = await catalogue.iinDetails(iin);
      const ids = details && allowedBrands(details);
      if (ids?.length) choices = await Promise.all(ids.map((id) => catalogue.product(id)));
      brand = choices.length
        ? { at: 'known', iin, choices }
        : details
          ? {
              at: 'refused',
              iin,
              label: row.members.find(({ id }) => id === details.paymentProductId)?.label,
            }
          : { at: 'unknown', iin };
    } catch (error) {
      if (catalogue !== this.#catalogue) return;
      brand = { at: 'failed', iin };
      if (isSessionError(error)) this.fail(error);
    }
    if (catalogue !== this.#catalogue) return;
    this.#patch(row.key, (sheet) => {
      if (!sheet || iinOfSheet(sheet) !== iin) return sheet;
      const product = choices.find(({ id }) => id === sheet.product?.id) ?? choices[0];
      // A failed look-up changes nothing on screen; paying asks again.
      const fields = product?.fields ?? (brand.at === 'failed' ? sheet.form.fields : row.group.fields);
      return {
        ...sheet,
        brand,
        product: brand.at === 'failed' ? sheet.product : product,
        form: withFields(sheet.form, fields),
      };
    });
  }

  /**
   * Pays: checks everything, encrypts and offers the result to the page. Calls while one is under way share its
   * promise, which settles when the state is `ready` again (issues, a decline, an error), `acting` or `done`.
   */
  submit(): Promise<void> {
    return (this.#submitting ??= this.#submit()
      .catch((error: unknown) => this.fail(error))
      .finally(() => (this.#submitting = undefined)));
  }

  async #submit(): Promise<void> {
    await this.#loading;
    if (this.state.at !== 'ready') return;
    let { desk } = this.state;
    const row = chosenRow(desk);
    if (!row) return;
    if (row.kind === 'group') {
      await this.#lookUp(row);
      // It may have failed while the consumer typed; now it matters.
      desk = this.#desk ?? desk;
    }
    const sheet = chosenSheet(desk);
    if (!sheet || this.state.at !== 'ready') return;
    if (issuesOfSheet(sheet, this.rules).size) return this.refuse();
    const { product } = sheet;
    if (!product) throw new CheckoutError('network', 'The card could not be looked up', { retryable: true });
    this.#set({ at: 'paying', desk, step: 'encrypting' });
    const request = paymentRequestOf(row, sheet, product.id);
    const catalogue = this.#catalogue!;
    const key = await this.#keys!.get();
    const device = this.ports.device();
    const encryptedCustomerInput = await encryptPaymentRequest(
      key,
      catalogue.connection.session.clientSessionId,
      request,
      device,
    );
    this.#set({ at: 'paying', desk, step: 'merchant' });
    const ready: PaymentReady = {
      encryptedCustomerInput,
      encodedClientMetaInfo: catalogue.connection.encodedClientMetaInfo,
      paymentProductId: product.id,
      paymentMethod: product.paymentMethod,
      ...(product.paymentProductGroup && { paymentProductGroup: product.paymentProductGroup }),
      ...(request.accountOnFileId !== undefined && { accountOnFileId: request.accountOnFileId }),
      tokenize: request.tokenize,
      browserData: Object.fromEntries(
        Object.entries(device.browserData).map(([key, value]) => [
          key,
          /^[is]/.test(key) ? `${value}` : value,
        ]),
      ) as unknown as PaymentReady['browserData'],
    };
    this.#idempotencyKey ??= hex(key.suite.random(16));
    const answer = this.ports.pay(ready, this.#idempotencyKey);
    if (answer) await this.answer(await answer);
  }

  /** Shows every issue of the form. */
  refuse(): void {
    const { state } = this;
    if (state.at !== 'ready') return;
    this.#form(state.desk.chosen ?? '', showAll);
    const desk = this.#desk!;
    this.#show({ ...desk, refusals: desk.refusals + 1 });
  }

  /** The merchant's answer: the Server API's own *create payment* response, as it was. */
  async answer(json: unknown): Promise<void> {
    const { state } = this;
    if (state.at !== 'paying' && state.at !== 'acting') return;
    const { paymentId, status, statusCategory, errors, merchantAction } = decodePaymentAnswer(json);
    if (!status && !errors.length && !merchantAction)
      return this.fail(new CheckoutError('merchant', 'The answer is no create payment response'));
    this.#idempotencyKey = undefined;
    this.ports.result({ status, statusCategory, paymentId });
    if (merchantAction) {
      this.#set({ at: 'acting', desk: state.desk, action: merchantAction });
      this.ports.act(merchantAction);
      return;
    }
    // The other outcomes come with more words than most checkouts ever need.
    const outcome = paidStatuses.has(status)
      ? 'paid'
      : (await import('../domain/outcome.js')).outcomeOf(status, statusCategory);
    if (outcome === 'paid' || outcome === 'pending') return this.#set({ at: 'done', outcome, paymentId });
    if (!state.desk) return this.#set({ at: 'done', outcome, paymentId });
    const sheet = chosenSheet(state.desk);
    const ids = new Set(sheet && visibleFields(sheet.form).map(({ id }) => id));
    const verdicts = new Map(
      errors.flatMap(({ field }) => (field && ids.has(field) ? [[field, { code: 'refused' } as Issue]] : [])),
    );
    this.#show(state.desk, verdicts.size ? undefined : { kind: 'declined', code: errors[0]?.code });
    this.setErrors(verdicts);
  }

  /** The server's verdict at its fields: keeps everything but the security code. */
  setErrors(verdicts: ReadonlyMap<string, Issue>): void {
    const desk = this.#desk;
    if (!desk?.chosen) return;
    if (this.state.at !== 'ready') this.#show(desk);
    this.#form(desk.chosen, (form) => withVerdicts(form, verdicts));
    if (verdicts.size) this.#show({ ...this.#desk!, refusals: desk.refusals + 1 });
  }

  /** Wipes what was typed and starts over with the same session. */
  reset(): void {
    const desk = this.#desk;
    this.#idempotencyKey = undefined;
    if (desk) this.#set({ at: 'ready', desk: { ...desk, sheets: new Map() } });
    else this.#set({ at: 'idle' });
    void this.reload();
  }

  /** Forgets everything typed, as nobody is there any more. */
  wipe(): void {
    this.#settings = undefined;
    this.#keys = undefined;
    this.#idempotencyKey = undefined;
    this.#set({ at: 'idle' });
  }

  /** Ends every request; their answers are dropped. */
  close(): void {
    this.#catalogue?.close();
    this.#catalogue = undefined;
    this.#looking = undefined;
  }

  #set(state: CheckoutState) {
    this.state = Object.freeze(state);
    this.ports.changed(state);
  }

  #show(desk: Desk, notice?: Notice) {
    this.#set({ at: 'ready', desk, notice });
  }

  #clearSecurityCodes() {
    for (const key of this.#desk?.sheets.keys() ?? [])
      this.#patch(key, (sheet) => sheet && withoutSecurityCode(sheet));
  }

  /** Replaces one row's sheet, whatever the state around it. */
  #patch(key: string, change: (sheet: Sheet | undefined) => Sheet | undefined) {
    const { state } = this;
    if (state.at !== 'ready') return;
    const sheet = change(state.desk.sheets.get(key));
    if (!sheet || sheet === state.desk.sheets.get(key)) return;
    this.#set({ ...state, desk: { ...state.desk, sheets: new Map(state.desk.sheets).set(key, sheet) } });
  }

  #form(key: string, change: (form: Form) => Form) {
    this.#patch(key, (sheet) => {
      const form = sheet && change(sheet.form);
      return form === sheet?.form ? sheet : { ...sheet!, form: form! };
    });
  }

  /** Something failed: said above the form where there is one, instead of it where there is none. */
  fail(reason: unknown): void {
    const error =
      reason instanceof CheckoutError
        ? reason
        : new CheckoutError('config', String((reason as Error)?.message));
    if (error.code === 'aborted') return;
    const desk = this.#desk;
    if (desk) this.#show(desk, { kind: 'error', error });
    else this.#set({ at: 'failed', error });
    this.ports.failed(error);
  }
}

const isSessionError = (error: unknown) =>
  error instanceof CheckoutError && (error.code === 'session-expired' || error.code === 'session-invalid');
