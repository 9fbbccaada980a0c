import type { KeyRecord, SessionRecord } from '../records/types.js';
import type { World } from '../world.js';
import { importPrivateKey } from '../crypto/key-pairs.js';

const making = new WeakMap<SessionRecord, Promise<KeyRecord>>();

const makeKey = async (world: World, session: SessionRecord): Promise<KeyRecord> => {
  const pair = await world.keyPairs.take();
  const entry: KeyRecord = { id: crypto.randomUUID(), sessionId: session.id, ...pair, retiresAt: undefined };
  const key = world.records.keys.insert(entry.id, entry);
  session.keyId = key.id;
  return key;
};

/** The session's public key, created on the first request, and only once for simultaneous requests. */
export const publicKeyOf = (world: World, session: SessionRecord): Promise<KeyRecord> => {
  const present = session.keyId === undefined ? undefined : world.records.keys.get(session.keyId);
  if (present) return Promise.resolve(present);
  const running = making.get(session) ?? makeKey(world, session).finally(() => making.delete(session));
  making.set(session, running);
  return running;
};

/** Replaces the session's key; the old one works for `grace` more milliseconds. */
export const rotateKey = async (world: World, session: SessionRecord, grace = 0): Promise<KeyRecord> => {
  const old = await publicKeyOf(world, session);
  old.retiresAt = world.clock.now() + grace;
  return makeKey(world, session);
};

const imported = new WeakMap<KeyRecord, Promise<CryptoKey>>();

/** The private key of a key id, if it belongs to a valid session of this merchant and has not been retired. */
export const findPrivateKey = async (world: World, merchantId: string, keyId: string) => {
  const key = world.records.keys.get(keyId);
  const session = key && world.records.sessions.get(key.sessionId);
  const now = world.clock.now();
  if (!key || session?.merchantId !== merchantId || session.expiresAt <= now) return undefined;
  if (key.retiresAt !== undefined && key.retiresAt <= now) return undefined;
  const privateKey = imported.get(key) ?? importPrivateKey(key.privateKey);
  imported.set(key, privateKey);
  return { privateKey: await privateKey, session };
};
