/** The session's key as the Client API gives it. */
export interface PublicKey {
  readonly keyId: string;
  /** RSA SubjectPublicKeyInfo: DER in standard base64. */
  readonly publicKey: string;
}
