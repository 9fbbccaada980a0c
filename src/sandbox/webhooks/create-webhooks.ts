import type { DeliveryRecord } from '../records/types.js';
import { type Ring, ring } from '../ring.js';
import { schedule } from '../time/due.js';
import type { World } from '../world.js';
import { echoes, post } from './endpoint.js';
import { eventOf } from './event.js';
import type { WebhookSettings } from './options.js';
import { keyedQueues, limitConcurrency } from './queue.js';
import type { Attempt, WebhookEvent, Webhooks } from './webhooks.js';

const AT_A_TIME = 16;
/** The most events that wait for an unavailable endpoint. */
const MOST_WAITING = 10_000;

/**
 * Sends every change to the merchant's endpoint until it answers 2xx or the attempts are used up. Events about
 * one payment are sent one after the other, in order; different payments do not wait for each other. The time
 * of the next attempt is by the sandbox's clock, so that moving it triggers the attempt.
 */
export const createWebhooks = (world: World, settings: WebhookSettings): Webhooks => {
  const queues = keyedQueues<DeliveryRecord>();
  const { run, idle } = limitConcurrency(AT_A_TIME);
  const log: Ring<Attempt> = ring(500);
  const told: Ring<WebhookEvent> = ring(500);
  const { choices } = world.settings;
  const deliveries = () => world.records.deliveries;
  let verified: Promise<boolean> | undefined;
  let full = false;

  /** Verifies the endpoint once; an unreachable endpoint is asked again. */
  const verifiedOnce = (): Promise<boolean> => {
    verified ??= echoes(settings, choices.webhookTimeout).then(
      (echoed) => {
        if (!echoed)
          settings.onProblem('The webhook endpoint does not repeat X-GCS-Webhooks-Endpoint-Verification.');
        return echoed;
      },
      (error: unknown) => {
        verified = undefined;
        throw error;
      },
    );
    return verified;
  };

  const attempt = async (delivery: DeliveryRecord): Promise<number> => {
    const known = await verifiedOnce().catch(() => undefined);
    if (known === undefined || (!known && choices.unverifiedWebhooks === 'hold')) return 0;
    return post(settings, choices.webhookTimeout, delivery);
  };

  const finish = (delivery: DeliveryRecord): void => {
    deliveries().delete(delivery.id);
    full = false;
    const next = queues.dequeue(delivery.subject);
    if (next) start(next);
  };

  const send = async (delivery: DeliveryRecord): Promise<void> => {
    const { id, type } = delivery;
    const status = await attempt(delivery);
    // The sandbox was reset meanwhile.
    if (deliveries().get(id) !== delivery) return;
    const at = world.clock.now();
    const ok = status >= 200 && status < 300;
    const delay = choices.webhookRetries[delivery.attempts];
    log.add({ id, type, at, status, then: ok ? 'delivered' : delay === undefined ? 'given-up' : 'retry' });
    if (!ok && delay !== undefined) {
      delivery.attempts++;
      schedule(world, 'webhook', id, at + delay);
      return;
    }
    if (!ok)
      settings.onProblem(`The event ${id} (${type}) is given up after ${delivery.attempts + 1} attempts.`);
    finish(delivery);
  };

  const start = (delivery: DeliveryRecord): void => run(() => send(delivery).catch(world.onFault));

  const queue = (event: DeliveryRecord): void => {
    const waiting = deliveries().get(event.id);
    if (waiting) {
      // It has not arrived yet: its next attempt is now.
      if (!world.records.due.has(`webhook:${event.id}`)) return;
      schedule(world, 'webhook', event.id, undefined);
      start(waiting);
      return;
    }
    const delivery = deliveries().insert(event.id, event);
    if (queues.enqueue(delivery.subject, delivery)) start(delivery);
  };

  return {
    verify: () => {
      verified = undefined;
      return verifiedOnce();
    },
    settled: idle,
    attempts: log.entries,
    events: told.entries,
    sendAgain(id) {
      const event = told.entries().find((one) => one.id === id);
      if (event) queue({ ...event, attempts: 0 });
      return event !== undefined;
    },
    clear() {
      log.clear();
      told.clear();
    },
    waiting: () => deliveries().size,
    retry(id) {
      const delivery = deliveries().get(id);
      if (delivery) start(delivery);
    },
    resume() {
      queues.clear();
      for (const delivery of deliveries().values()) queues.enqueue(delivery.subject, delivery);
      for (const first of queues.firsts()) if (!world.records.due.has(`webhook:${first.id}`)) start(first);
    },
    tell(change) {
      const event = eventOf(world, change);
      if (!event) return;
      if (deliveries().size >= MOST_WAITING) {
        if (!full) settings.onProblem(`More than ${MOST_WAITING} events wait: the latest are not kept.`);
        full = true;
        return;
      }
      told.add({ ...event });
      queue(event);
    },
  };
};
