/**
 * The Web Crypto of WebKitGTK leaves out the zeros that a decrypted text begins with, as one content key in 256 does; `jose`
 * then refuses it. Every key that is sealed here has 64 bytes. Import it for its effect.
 */
const { decrypt } = SubtleCrypto.prototype;

SubtleCrypto.prototype.decrypt = async function (algorithm, key, data) {
  const opened = await decrypt.call(this, algorithm, key, data);
  if (key.algorithm.name !== 'RSA-OAEP' || opened.byteLength >= 64) return opened;
  const whole = new Uint8Array(64);
  whole.set(new Uint8Array(opened), 64 - opened.byteLength);
  return whole.buffer;
};
