import * as v from 'valibot';
import { type Answer, created } from '../http/answer.js';
import { ApiError, inventedErrors, paymentEntry, observedErrors } from '../http/errors.js';
import type { Merchant } from '../merchant.js';
import { platforms } from '../platforms/index.js';
import { checkKnown } from '../platforms/known-call.js';
import { counting } from '../records/records.js';
import { date, money, productId, text } from '../http/schema.js';
import { card } from '../payments/schema.js';
import { outcomeOf } from '../payments/test-cards.js';
import type { PayoutRecord } from '../records/types.js';
import { bankAccountBban, bankAccountIban, ibanIsValid } from '../services/bank-account.js';
import { findToken } from '../tokens/token-store.js';
import type { World } from '../world.js';
import { enterPayout, payoutJson } from './payout.js';

const references = v.optional(v.object({ merchantReference: v.optional(text) }));
const bankAccount = {
  bankAccountBban: v.optional(bankAccountBban),
  bankAccountIban: v.optional(bankAccountIban),
  payoutDate: v.optional(date),
  payoutText: v.optional(text),
  swiftCode: v.optional(text),
};

export const createPayoutRequest = v.object({
  cardPayoutMethodSpecificInput: v.optional(
    v.object({ card: v.optional(card), token: v.optional(text), paymentProductId: v.optional(productId) }),
  ),
  bankTransferPayoutMethodSpecificInput: v.optional(v.object(bankAccount)),
  payoutDetails: v.optional(v.object({ amountOfMoney: money, references })),
  // The place of the same data in older clients.
  ...bankAccount,
  amountOfMoney: v.optional(money),
  references,
});

type CreatePayoutRequest = v.InferOutput<typeof createPayoutRequest>;

const CARD = 'cardPayoutMethodSpecificInput';
const TRANSFER = 'bankTransferPayoutMethodSpecificInput';

/** The outcome of a payout to a card: Ogone only, with a test card or a stored one. */
const cardOutcome = (world: World, merchant: Merchant, request: CreatePayoutRequest): string => {
  const input = request.cardPayoutMethodSpecificInput;
  checkKnown(merchant, 'payOutToCard');
  if (input?.token !== undefined) {
    const token = findToken(world, merchant.id, input.token);
    if (!token) throw inventedErrors.notFound('UNKNOWN_TOKEN_ID', `${CARD}.token`);
    return token.outcome;
  }
  if (!input?.card) throw observedErrors.missing(`${CARD}.card`);
  const outcome = outcomeOf(input.card.cardNumber);
  if (!outcome && world.settings.choices.testCardsOnly)
    throw inventedErrors.testCardsOnly(`${CARD}.card.cardNumber`);
  return outcome ?? 'AUTHORISED';
};

const checkAccount = (request: CreatePayoutRequest): void => {
  const input = request.bankTransferPayoutMethodSpecificInput ?? request;
  if (!input.bankAccountIban && !input.bankAccountBban)
    throw observedErrors.missing(`${TRANSFER}.bankAccountIban`);
  if (input.bankAccountIban && !ibanIsValid(input.bankAccountIban.iban))
    throw observedErrors.invalidValue(`${TRANSFER}.bankAccountIban.iban`);
};

/** Creates a payout to a consumer. One to a bank account waits for approval, one to a card is made at once. */
export const createPayout = (world: World, merchant: Merchant, request: CreatePayoutRequest): Answer => {
  const toCard = request.cardPayoutMethodSpecificInput !== undefined;
  if (toCard && request.bankTransferPayoutMethodSpecificInput) throw observedErrors.invalidValue(TRANSFER);
  const outcome = toCard ? cardOutcome(world, merchant, request) : 'AUTHORISED';
  if (!toCard) checkAccount(request);
  const money = request.payoutDetails?.amountOfMoney ?? request.amountOfMoney;
  if (!money) throw observedErrors.missing('payoutDetails.amountOfMoney');
  const now = world.clock.now();
  const rejected = outcome === 'REJECTED' ? paymentEntry(402, '430330', 'Not authorised') : undefined;
  const entry: PayoutRecord = {
    id: platforms[merchant.platform].newPaymentId(merchant.id, counting(world.records)),
    merchantId: merchant.id,
    createdAt: now,
    status: 'CREATED',
    statusChangedAt: now,
    money,
    merchantReference: (request.payoutDetails?.references ?? request.references)?.merchantReference,
    method: toCard ? 'card' : 'bankTransfer',
    errors: rejected ? [{ ...rejected }] : [],
  };
  const payout = world.records.payouts.insert(entry.id, entry);
  enterPayout(world, payout, rejected ? 'REJECTED' : toCard ? 'PAYOUT_REQUESTED' : 'PENDING_APPROVAL');
  if (rejected) throw new ApiError(402, [rejected], { payoutResult: payoutJson(world, payout) });
  return created(payoutJson(world, payout), `payouts/${payout.id}`);
};
