import { randomHex } from '../crypto/base64.js';
import type { DeliveryRecord } from '../records/types.js';
import { paymentIdOf } from '../records/owner.js';
import type { ChangedObject, StatusChange } from '../status-change.js';
import type { World } from '../world.js';

/** The objects with events; mandates have none on the platform. */
const TOLD: ReadonlySet<ChangedObject> = new Set([
  'payment',
  'capture',
  'refund',
  'payout',
  'token',
  'dispute',
]);

/** `2017-02-02T11:24:14.040+0000`, the time format of events; the sandbox's local time is UTC. */
const moment = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

/** The event for a change; `undefined` if the platform sends none. */
export const eventOf = (world: World, change: StatusChange): DeliveryRecord | undefined => {
  const { merchantId, object, type, at, resource } = change;
  if (!TOLD.has(object)) return undefined;
  const id = crypto.randomUUID();
  const about = typeof resource['id'] === 'string' ? resource['id'] : randomHex();
  const paymentId = paymentIdOf(world.records, object, about);
  return {
    id,
    type,
    subject: paymentId === undefined ? `${object}:${about}` : `payment:${paymentId}`,
    body: JSON.stringify({
      apiVersion: 'v1',
      id,
      created: moment(at),
      merchantId,
      type,
      [object]: resource,
    }),
    createdAt: world.clock.now(),
    attempts: 0,
  };
};
