import type { JsonObject } from './http/json.js';
import { paymentIdOf } from './records/owner.js';
import type { Records } from './records/records.js';
import type { ChangedObject, StatusChange } from './status-change.js';

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
  /** Remembers a change of status. */
  readonly tell: (change: StatusChange) => void;
  clear(): void;
}

const REMEMBERED = 500;

const idOf = ({ id }: JsonObject): string => (typeof id === 'string' ? id : '');

/** Remembers the latest payments step by step. */
export const keepHistory = (records: Records): History => {
  const lives = new Map<string, Step[]>();
  return {
    of: (paymentId) => lives.get(paymentId) ?? [],
    tell({ object, type, at, resource }) {
      const paymentId = paymentIdOf(records, object, idOf(resource));
      if (paymentId === undefined) return;
      const steps = lives.get(paymentId) ?? [];
      const status = type.slice(object.length + 1).toUpperCase();
      steps.push({ at, object, id: idOf(resource), status });
      lives.set(paymentId, steps);
      const [oldest] = lives.keys();
      if (lives.size > REMEMBERED && oldest !== undefined) lives.delete(oldest);
    },
    clear: () => lives.clear(),
  };
};
