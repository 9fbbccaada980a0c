/** Browser data for 3-D Secure; the Server API wants the numbers as strings. */
export interface DeviceInformation {
  /** `Date.prototype.getTimezoneOffset()`: negative east of UTC. */
  readonly timezoneOffsetUtcMinutes: number;
  readonly locale: string;
  readonly browserData: {
    readonly javaScriptEnabled: boolean;
    readonly javaEnabled: boolean;
    readonly colorDepth: number;
    readonly screenHeight: number;
    readonly screenWidth: number;
    readonly innerHeight: number;
    readonly innerWidth: number;
  };
}

/** The content to encrypt, apart from the session's id and the nonce. */
export interface PaymentRequest {
  /** A product's id, never a group's. */
  readonly paymentProductId: number;
  /** Only with the stored account's own product; 0 is a valid id. */
  readonly accountOnFileId?: number;
  /** The consumer asked to store the account; only if the product allows it. */
  readonly tokenize: boolean;
  /** Unmasked values by field id. */
  readonly paymentValues: ReadonlyMap<string, string>;
}
