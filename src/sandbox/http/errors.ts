import type { Json } from './json.js';

/** One entry of the platform's error envelope. */
export interface ErrorEntry {
  readonly code: string;
  readonly id?: string;
  readonly category: 'CONNECT_PLATFORM_ERROR' | 'PAYMENT_PLATFORM_ERROR' | 'IO_ERROR';
  readonly message: string;
  readonly httpStatusCode: number;
  /** The path or parameter at fault; never its value. */
  readonly propertyName?: string;
  readonly requestId?: string;
}

/** An error for the envelope. Contains names of properties, never values. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  /** @param extra goes beside `errors`: `paymentResult`, `refundResult`, `payoutResult`. */
  constructor(
    readonly status: number,
    readonly errors: readonly ErrorEntry[],
    readonly extra: { readonly [key: string]: Json | undefined } = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(errors.map(({ code, message }) => `${code} ${message}`).join(', '));
  }
}

/** Errors of the Connect layer use their id as message, like the platform. */
export const connectEntry = (
  status: number,
  code: string,
  id: string,
  propertyName?: string,
): ErrorEntry => ({
  code,
  id,
  category: 'CONNECT_PLATFORM_ERROR',
  message: id,
  httpStatusCode: status,
  ...(propertyName !== undefined && { propertyName }),
});

export const paymentEntry = (
  status: number,
  code: string,
  message: string,
  propertyName?: string,
): ErrorEntry => ({
  code,
  category: 'PAYMENT_PLATFORM_ERROR',
  message,
  httpStatusCode: status,
  ...(propertyName !== undefined && { propertyName }),
});

const connect = (status: number, code: string, id: string, propertyName?: string) =>
  new ApiError(status, [connectEntry(status, code, id, propertyName)]);
const payment = (status: number, code: string, message: string, propertyName?: string) =>
  new ApiError(status, [paymentEntry(status, code, message, propertyName)]);

/** Errors that were observed on the real platform. */
export const observedErrors = {
  unauthorized: () => connect(403, '9002', 'MISSING_OR_INVALID_AUTHORIZATION'),
  sessionNotAllowed: () => connect(403, '9008', 'ACCESS_TO_CONSUMER_ID_NOT_ALLOWED'),
  unknownProduct: () => connect(404, '1007', 'UNKNOWN_PRODUCT_ID', 'productId'),
  unknownPayment: () => connect(404, '1002', 'UNKNOWN_PAYMENT_ID', 'paymentId'),
  invalidValue: (propertyName: string) => connect(400, '1099', 'INVALID_VALUE', propertyName),
  missing: (propertyName: string) => connect(400, '20000000', 'PARAMETER_NOT_FOUND_IN_REQUEST', propertyName),
  unknownServerError: () => connect(500, '9999', 'UNKNOWN_SERVER_ERROR'),
  duplicateInProgress: () =>
    new ApiError(409, [
      {
        ...connectEntry(409, '1409', 'DUPLICATE_REQUEST_IN_PROGRESS'),
        message: 'DUPLICATE REQUEST IN PROGRESS',
      },
    ]),
  nothingToRefund: () => payment(400, '300450', 'ORDER WITHOUT REFUNDABLE PAYMENTS'),
} as const;

/** Errors with invented codes: the platform surely refuses these requests, but its codes are unknown. */
export const inventedErrors = {
  iinNotFound: () => connect(404, '1016', 'IIN_NOT_FOUND'),
  notFound: (id: string, propertyName?: string) => connect(404, '1003', id, propertyName),
  unknownPath: () => connect(404, '1004', 'UNKNOWN_PATH'),
  methodNotAllowed: (allowed: string) =>
    new ApiError(405, [connectEntry(405, '1005', 'METHOD_NOT_ALLOWED')], {}, { Allow: allowed }),
  bodyTooLarge: () => connect(413, '1013', 'REQUEST_BODY_TOO_LARGE'),
  headersTooLarge: () => connect(431, '1014', 'REQUEST_HEADERS_TOO_LARGE'),
  addressTooLong: () => connect(414, '1017', 'REQUEST_ADDRESS_TOO_LONG'),
  wrongContentType: () => connect(415, '1015', 'UNSUPPORTED_CONTENT_TYPE'),
  notUtf8: () => connect(400, '1018', 'REQUEST_BODY_IS_NOT_UTF_8'),
  notJson: () => connect(400, '1019', 'REQUEST_BODY_IS_NOT_JSON'),
  tooDeep: () => connect(400, '1020', 'REQUEST_BODY_IS_NESTED_TOO_DEEPLY'),
  undecryptable: () =>
    connect(400, '1100', 'ENCRYPTED_CUSTOMER_INPUT_CANNOT_BE_DECRYPTED', 'encryptedCustomerInput'),
  usedTwice: () => connect(400, '1101', 'ENCRYPTED_CUSTOMER_INPUT_ALREADY_USED', 'encryptedCustomerInput'),
  inputNotUtf8: () => connect(400, '1109', 'ENCRYPTED_CUSTOMER_INPUT_IS_NOT_UTF_8', 'encryptedCustomerInput'),
  testCardsOnly: (propertyName: string) => connect(400, '1102', 'TEST_CARDS_ONLY', propertyName),
  productMismatch: (propertyName: string) => connect(400, '1103', 'PAYMENT_PRODUCT_MISMATCH', propertyName),
  notAllowedInContext: (propertyName: string) =>
    connect(400, '1104', 'PAYMENT_PRODUCT_NOT_ALLOWED_IN_CONTEXT', propertyName),
  otherPlatform: () => connect(403, '1105', 'ACTION_NOT_SUPPORTED_BY_PLATFORM'),
  wrongStatus: (propertyName = 'status') =>
    connect(400, '1106', 'ACTION_NOT_ALLOWED_IN_STATUS', propertyName),
  notHttp: () => connect(400, '1108', 'REQUEST_IS_NOT_UNDERSTOOD'),
  unknownHost: () =>
    new ApiError(421, [
      {
        ...connectEntry(421, '1111', 'HOST_NOT_ALLOWED'),
        message:
          'The sandbox does not go by this name. Name it with --public-url or --allow-host, if it should.',
      },
    ]),
  notKept: (reason: string) =>
    new ApiError(503, [
      {
        ...connectEntry(503, '1110', 'DATA_FILE_CANNOT_BE_WRITTEN'),
        message: `The sandbox cannot write its data file, so nothing is answered that might be lost: ${reason}`,
      },
    ]),
  gone: (id: string, propertyName?: string) => connect(410, '1107', id, propertyName),
} as const;
