import { products } from '../catalogue/index.js';
import type { JsonObject } from '../http/json.js';
import type { LoggedInput } from '../input-log.js';
import type { PlatformId } from '../platforms/platform.js';
import { type StatusCategory, statusCategories } from '../platforms/status.js';
import type { CardFacts, Money, PaymentRecord, SessionRecord } from '../records/types.js';
import type { LoggedRequest } from '../journal/request-log.js';
import type { World } from '../world.js';
import type { Step } from '../history.js';
import { type Search, isEmpty, isFound } from './search.js';

export interface ShownMerchant {
  readonly id: string;
  readonly platform: PlatformId;
  readonly payments: number;
  readonly sessions: number;
}

export interface ShownSession {
  /** Never the session's own id, which is a credential. */
  readonly customerId: string;
  readonly merchantId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly isExpired: boolean;
  readonly isFiltered: boolean;
  readonly accountsOnFile: number;
}

export interface ShownPayment {
  readonly id: string;
  readonly merchantId: string;
  readonly merchantReference: string | undefined;
  readonly money: Money;
  readonly paymentProductId: number;
  readonly product: string;
  /** Below the assets. */
  readonly logo: string | undefined;
  readonly card: CardFacts | undefined;
  readonly status: string;
  readonly category: StatusCategory;
  readonly createdAt: number;
  readonly steps: readonly Step[];
  readonly errors: readonly JsonObject[];
  readonly input: LoggedInput | undefined;
  /** The path of the page where the consumer has to decide. */
  readonly page: string | undefined;
}

/** The console's data as JSON. Times are the sandbox's, in milliseconds since the epoch. */
export interface ConsoleState {
  readonly now: number;
  /** How far the sandbox's clock was moved, in milliseconds. */
  readonly ahead: number;
  readonly merchants: readonly ShownMerchant[];
  readonly apiKeys: readonly string[];
  readonly testCardsOnly: boolean;
  /** Whether faults can be added here. */
  readonly control: boolean;
  /** The names of the states to go back to. */
  readonly snapshots: readonly string[];
  /** Which payments are shown. */
  readonly search: Search;
  /** Latest first. */
  readonly payments: readonly ShownPayment[];
  readonly sessions: readonly ShownSession[];
  readonly requests: readonly LoggedRequest[];
}

const SHOWN = { payments: 50, sessions: 20, requests: 100 };

const latest = <T>(entries: Iterable<T>, count: number): readonly T[] => [...entries].slice(-count).reverse();

const found = (payments: Iterable<PaymentRecord>, search: Search): Iterable<PaymentRecord> =>
  isEmpty(search) ? payments : [...payments].filter((payment) => isFound(search, payment));

const count = <T extends { readonly merchantId: string }>(entries: Iterable<T>, id: string): number =>
  [...entries].filter(({ merchantId }) => merchantId === id).length;

const shownSession = (session: SessionRecord, now: number): ShownSession => ({
  customerId: session.customerId,
  merchantId: session.merchantId,
  createdAt: session.createdAt,
  expiresAt: session.expiresAt,
  isExpired: session.expiresAt <= now,
  isFiltered: !!session.restrictTo || !!session.exclude,
  accountsOnFile: session.tokens.length,
});

const pageOf = ({ records }: World, payment: PaymentRecord): string | undefined => {
  if (payment.status !== 'REDIRECTED') return undefined;
  for (const { id, kind, subject } of records.redirects.values())
    if (subject === payment.id) return `${kind}/${id}`;
  return undefined;
};

/** The remembered steps; for a payment from before a restart, only its first and last status. */
const stepsOf = ({ history }: World, payment: PaymentRecord): readonly Step[] => {
  const { id, createdAt, statusChangedAt, status } = payment;
  const known = history.of(id);
  const began: Step = { at: createdAt, object: 'payment', id, status: 'CREATED' };
  if (known.length > 0) return known[0]?.status === 'CREATED' ? known : [began, ...known];
  return status === 'CREATED' ? [began] : [began, { at: statusChangedAt, object: 'payment', id, status }];
};

const shownPayment = (world: World, payment: PaymentRecord, input: LoggedInput | undefined): ShownPayment => {
  const hints = products.get(payment.paymentProductId)?.displayHints;
  return {
    id: payment.id,
    merchantId: payment.merchantId,
    merchantReference: payment.merchantReference,
    money: payment.money,
    paymentProductId: payment.paymentProductId,
    product: hints?.label ?? String(payment.paymentProductId),
    logo: hints?.logo,
    card: payment.card && { ...payment.card, cardholderName: undefined },
    status: payment.status,
    category: statusCategories[payment.status],
    createdAt: payment.createdAt,
    steps: stepsOf(world, payment),
    errors: payment.errors,
    input,
    page: pageOf(world, payment),
  };
};

export const shownPaymentOf = (world: World, payment: PaymentRecord): ShownPayment =>
  shownPayment(
    world,
    payment,
    world.inputs.entries().find(({ paymentId }) => paymentId === payment.id),
  );

/** Returns a request as the list shows it: what was sent is on the page of its payment. */
const listed = ({
  body: _body,
  sealed: _sealed,
  idempotenceKey: _key,
  ...request
}: LoggedRequest): LoggedRequest => request;

const everything: Search = { text: '', merchant: '', category: '' };

/** The sandbox at this moment. */
export const consoleState = (world: World, realNow: number, search: Search = everything): ConsoleState => {
  const { records, settings, clock } = world;
  const now = clock.now();
  const inputs = new Map(world.inputs.entries().map((input) => [input.paymentId, input]));
  return {
    now,
    ahead: Math.max(0, now - realNow),
    merchants: [...settings.merchants.values()].map(({ id, platform }) => ({
      id,
      platform,
      payments: count(records.payments.values(), id),
      sessions: count(records.sessions.values(), id),
    })),
    apiKeys: [...settings.apiKeys.keys()],
    testCardsOnly: settings.choices.testCardsOnly,
    control: world.control !== undefined,
    snapshots: world.snapshotNames(),
    search,
    payments: latest(found(records.payments.values(), search), SHOWN.payments).map((payment) =>
      shownPayment(world, payment, inputs.get(payment.id)),
    ),
    sessions: latest(records.sessions.values(), SHOWN.sessions).map((session) => shownSession(session, now)),
    requests: latest(
      world.requests.entries().filter(({ path, status }) => status >= 400 || !path.startsWith('/assets/')),
      SHOWN.requests,
    ).map(listed),
  };
};
