import { validateField } from '../../domain/validators/index.js';
import { ApiError, type ErrorEntry, connectEntry, paymentEntry } from '../http/errors.js';
import type { TokenRecord } from '../records/types.js';
import type { WireProduct } from '../catalogue/index.js';
import { isBeyond, isPast } from '../tokens/accounts-on-file.js';
import { domainField } from './domain-field.js';
import { propertyOf } from './methods.js';

/** The two errors whose codes were observed on the real platform; others get the general one. */
const refusalOf = (product: WireProduct, fieldId: string, code: string): ErrorEntry => {
  const property = propertyOf(product, fieldId);
  if (code === 'required') return connectEntry(400, '20000000', 'PARAMETER_NOT_FOUND_IN_REQUEST', property);
  if (code === 'luhn')
    return paymentEntry(
      400,
      '21000020',
      'VALUE OF FIELD CREDITCARDNUMBER DID NOT PASS THE LUHNCHECK',
      property,
    );
  if (fieldId === 'expiryDate')
    return paymentEntry(
      400,
      '21000120',
      'EXPIRY DATE IS IN THE PAST OR NOT IN CORRECT MMYY FORMAT',
      property,
    );
  return connectEntry(400, '1099', 'INVALID_VALUE', property);
};

const storedStatus = (token: TokenRecord | undefined, fieldId: string, now: number) => {
  const attribute = token?.attributes.find(({ key }) => key === fieldId);
  if (!attribute) return undefined;
  return fieldId === 'expiryDate' && isPast(attribute.value, now) ? 'MUST_WRITE' : attribute.status;
};

export interface ValueChecks {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** How many years ahead a card may expire. */
  readonly mostYearsToExpiry: number;
  /** The stored account, which supplies values that were not sent. */
  readonly token?: TokenRecord | undefined;
  /** Fields that this payment does not need although the product requires them of consumers. */
  readonly dispensable?: (fieldId: string) => boolean;
  /** Whether a stored value may be sent again, which only a merchant may do. */
  readonly storedMayBeSent?: boolean;
}

/**
 * Checks every value with the published rules of its field, so that a page that skips them gains nothing.
 * Refuses values of other fields and of read-only stored fields.
 */
export const checkValues = (
  product: WireProduct,
  values: ReadonlyMap<string, string>,
  { now, mostYearsToExpiry, token, dispensable = () => false, storedMayBeSent = false }: ValueChecks,
): void => {
  const fields = (product.fields ?? []).map(domainField);
  const errors: ErrorEntry[] = [];
  for (const key of values.keys())
    if (
      !fields.some(({ id }) => id === key) ||
      (!storedMayBeSent && storedStatus(token, key, now) === 'READ_ONLY')
    )
      errors.push(connectEntry(400, '1099', 'INVALID_VALUE', propertyOf(product, key)));
  for (const field of fields) {
    const status = storedStatus(token, field.id, now);
    const value = values.get(field.id) ?? '';
    if (value === '' && dispensable(field.id)) continue;
    if (value === '' && status !== undefined && status !== 'MUST_WRITE') continue;
    const rules = status === 'MUST_WRITE' ? { ...field, required: true } : field;
    const issue = validateField(rules, value, { today: new Date(now), values });
    const tooFar = field.type === 'expirydate' && isBeyond(value, now, mostYearsToExpiry);
    if (issue ?? tooFar) errors.push(refusalOf(product, field.id, issue?.code ?? 'expired'));
  }
  if (errors.length > 0) throw new ApiError(400, errors);
};
