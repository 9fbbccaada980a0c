/** The session's public key from the Client API. */
export interface PublicKey {
  readonly keyId: string;
  /** RSA SubjectPublicKeyInfo: DER in standard base64. */
  readonly publicKey: string;
}
