/**
 * `MUST_WRITE` has to be entered again, `CAN_WRITE` may be changed, everything else (unknown words of a newer
 * platform included) is shown only.
 */
export type AttributeStatus = 'READ_ONLY' | 'CAN_WRITE' | 'MUST_WRITE';

export interface AccountOnFileAttribute {
  /** The field's id. */
  readonly key: string;
  /** Numbers are obfuscated by the platform: `************7977`, `411111XXXXXX1111`. */
  readonly value: string;
  readonly status: AttributeStatus;
  /** Why it must be written again; so far only `IN_THE_PAST`. */
  readonly mustWriteReason: string | undefined;
}

/** A stored account: a token of the session, for one product. */
export interface AccountOnFile {
  /** Meaningful inside this session only; 0 is a valid id. */
  readonly id: number;
  readonly paymentProductId: number;
  readonly attributes: readonly AccountOnFileAttribute[];
  readonly labelTemplate: readonly { readonly attributeKey: string; readonly mask: string | undefined }[];
  /** Absolute URL. */
  readonly logo: string | undefined;
}
