import type { JsonObject } from '../http/json.js';
import type { ChangedObject, StatusChange } from '../status-change.js';
import type { World } from '../world.js';

/** One step in the life of a payment: its own, or that of a capture, refund or dispute of it. */
export interface Step {
  readonly at: number;
  readonly object: ChangedObject;
  readonly id: string;
  /** Upper case, as the platform writes it. */
  readonly status: string;
}

export interface History {
  of(paymentId: string): readonly Step[];
}

const REMEMBERED = 500;

const idOf = ({ id }: JsonObject): string => (typeof id === 'string' ? id : '');

/** Which payment a change belongs to. */
const paymentOf = ({ records }: World, { object, resource }: StatusChange): string | undefined => {
  const id = idOf(resource);
  const owners: Partial<Record<ChangedObject, () => string | undefined>> = {
    payment: () => id,
    capture: () => records.captures.get(id)?.paymentId,
    refund: () => records.refunds.get(id)?.paymentId,
    dispute: () => records.disputes.get(id)?.paymentId,
  };
  return owners[object]?.();
};

/** Listens from now on, and remembers the latest payments step by step. */
export const keepHistory = (world: World): History => {
  const lives = new Map<string, Step[]>();
  world.listeners.add((change) => {
    const paymentId = paymentOf(world, change);
    if (paymentId === undefined) return;
    const steps = lives.get(paymentId) ?? [];
    const status = change.type.slice(change.object.length + 1).toUpperCase();
    steps.push({ at: change.at, object: change.object, id: idOf(change.resource), status });
    lives.set(paymentId, steps);
    const [oldest] = lives.keys();
    if (lives.size > REMEMBERED && oldest !== undefined) lives.delete(oldest);
  });
  return { of: (paymentId) => lives.get(paymentId) ?? [] };
};
