const { decrypt } = SubtleCrypto.prototype;

/**
 * Gives decrypted keys the zeros back that they begin with, as one in 256 does: the Web Crypto of WebKitGTK leaves them out,
 * and `jose` then refuses the key. Every key that is sealed in tests has 64 bytes.
 */
export const keepLeadingZeros = (): void => {
  SubtleCrypto.prototype.decrypt = async function (algorithm, key, data) {
    const opened = await decrypt.call(this, algorithm, key, data);
    if (key.algorithm.name !== 'RSA-OAEP' || opened.byteLength >= 64) return opened;
    const whole = new Uint8Array(64);
    whole.set(new Uint8Array(opened), 64 - opened.byteLength);
    return whole.buffer;
  };
};
