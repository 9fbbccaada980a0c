import { observedErrors } from '../http/errors.js';
import { isBeyond, isPast } from './accounts-on-file.js';
import { ibanIsValid } from '../services/bank-account.js';
import type { UpdateTokenRequest } from './schema.js';
import { kindOf } from './values.js';

const CARD = 'card.data.cardWithoutCvv';
const IBAN = 'sepaDirectDebit.mandate.bankAccountIban.iban';

const checkCard = ({ card }: UpdateTokenRequest, now: number, mostYearsToExpiry: number): void => {
  const { cardNumber, expiryDate } = card?.data.cardWithoutCvv ?? {};
  if (!cardNumber) throw observedErrors.missing(`${CARD}.cardNumber`);
  if (!expiryDate) throw observedErrors.missing(`${CARD}.expiryDate`);
  if (
    !/^(0[1-9]|1[0-2])\d\d$/.test(expiryDate) ||
    isPast(expiryDate, now) ||
    isBeyond(expiryDate, now, mostYearsToExpiry)
  )
    throw observedErrors.invalidValue(`${CARD}.expiryDate`);
};

const checkIban = ({ sepaDirectDebit }: UpdateTokenRequest): void => {
  const { iban } = sepaDirectDebit?.mandate?.bankAccountIban ?? {};
  if (!iban) throw observedErrors.missing(IBAN);
  if (!ibanIsValid(iban)) throw observedErrors.invalidValue(IBAN);
};

const checkAccount = ({ nonSepaDirectDebit }: UpdateTokenRequest): void => {
  const { paymentProduct705SpecificData: uk, paymentProduct730SpecificData: ach } =
    nonSepaDirectDebit?.mandate ?? {};
  if ((uk ?? ach)?.bankAccountBban?.accountNumber) return;
  throw observedErrors.missing(
    `nonSepaDirectDebit.mandate.paymentProduct${uk ? 705 : 730}SpecificData.bankAccountBban.accountNumber`,
  );
};

const checks = {
  card: checkCard,
  sepaDirectDebit: checkIban,
  nonSepaDirectDebit: checkAccount,
  eWallet: undefined,
};

/**
 * Checks that a merchant's account data is possible: it has a number, and its card has not expired.
 * @param now milliseconds since the epoch
 * @param mostYearsToExpiry how many years ahead a card may expire
 * @throws ApiError 400 if it is not
 */
export const checkTokenData = (request: UpdateTokenRequest, now: number, mostYearsToExpiry: number): void => {
  const kind = kindOf(request);
  if (kind) checks[kind]?.(request, now, mostYearsToExpiry);
};
