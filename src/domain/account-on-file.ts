/**
 * `MUST_WRITE` must be entered again, `CAN_WRITE` may be changed; everything else, unknown statuses included,
 * is read-only.
 */
export type AttributeStatus = 'READ_ONLY' | 'CAN_WRITE' | 'MUST_WRITE';

export interface AccountOnFileAttribute {
  /** The field's id. */
  readonly key: string;
  /** The platform hides most digits of numbers: `************7977`, `411111XXXXXX1111`. */
  readonly value: string;
  readonly status: AttributeStatus;
  /** Why it must be written again; so far only `IN_THE_PAST`. */
  readonly mustWriteReason: string | undefined;
}

/** A stored account: a token of the session, for one product. */
export interface AccountOnFile {
  /** Valid within this session only; 0 is a valid id. */
  readonly id: number;
  readonly paymentProductId: number;
  readonly attributes: readonly AccountOnFileAttribute[];
  readonly labelTemplate: readonly { readonly attributeKey: string; readonly mask: string | undefined }[];
  /** Absolute URL. */
  readonly logo: string | undefined;
}
