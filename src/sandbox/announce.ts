import type { JsonObject } from './http/json.js';
import type { ChangedObject } from './status-change.js';
import type { World } from './world.js';

/** Notifies every listener. A listener that throws affects neither the call nor other listeners. */
export const announce = (
  world: World,
  merchantId: string,
  object: ChangedObject,
  status: string,
  resource: JsonObject,
  at = world.clock.now(),
): void => {
  const type = `${object}.${status.toLowerCase()}`;
  for (const listener of world.listeners) {
    try {
      listener({ merchantId, object, type, at, resource });
    } catch (fault) {
      world.onFault(fault);
    }
  }
};
