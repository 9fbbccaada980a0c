import { withoutEffect } from '../coverage/effects.js';
import type { Json } from '../http/json.js';
import type { LoggedRequest } from '../journal/request-log.js';
import { personalMasked } from '../journal/mask.js';
import type { Attempt, WebhookEvent } from '../webhooks/webhooks.js';
import type { World } from '../world.js';
import { type ShownPayment, shownPaymentOf } from './state.js';

export interface ShownRequest extends Omit<LoggedRequest, 'body'> {
  /** Without numbers, codes, and all of names and addresses but their beginnings. */
  readonly body: Json | undefined;
  /** Properties of it that change nothing here. */
  readonly withoutEffect: readonly string[];
}

export interface ShownEvent extends WebhookEvent {
  readonly attempts: readonly Attempt[];
}

/** All that is known of one payment. */
export interface Story {
  readonly payment: ShownPayment;
  /** Oldest first: those about it, and those of the session that it was paid in. */
  readonly requests: readonly ShownRequest[];
  readonly events: readonly ShownEvent[];
  /** Whether the merchant's endpoint is known. */
  readonly hasWebhooks: boolean;
  /** Whether an event can be sent again here. */
  readonly control: boolean;
}

const shownRequest = ({ body, ...request }: LoggedRequest): ShownRequest => ({
  ...request,
  body: body === undefined ? undefined : personalMasked(body),
  withoutEffect: body === undefined ? [] : withoutEffect(request.method, request.path, body),
});

export const storyOf = (world: World, id: string): Story | undefined => {
  const record = world.records.payments.get(id);
  if (!record) return undefined;
  const payment = shownPaymentOf(world, record);
  const session = payment.input?.customerId;
  const isPart = (request: LoggedRequest): boolean =>
    request.payment === id || (session !== undefined && request.path.startsWith(`/client/v1/${session}/`));
  const attempts = world.webhooks?.attempts() ?? [];
  const events = world.webhooks?.events().filter(({ subject }) => subject === `payment:${id}`) ?? [];
  return {
    payment,
    requests: world.requests.entries().filter(isPart).map(shownRequest),
    events: events.map((event) => ({
      ...event,
      attempts: attempts.filter((attempt) => attempt.id === event.id),
    })),
    hasWebhooks: world.webhooks !== undefined,
    control: world.control !== undefined,
  };
};
