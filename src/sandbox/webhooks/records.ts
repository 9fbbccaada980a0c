/** An event that has not been delivered. */
export interface DeliveryRecord {
  /** The event's own id, by which a merchant recognises a repeated delivery. */
  readonly id: string;
  /** `payment.pending_approval` */
  readonly type: string;
  /** Events about the same subject arrive in the order in which they happened. */
  readonly subject: string;
  /** The body as signed and sent, the same in each attempt. */
  readonly body: string;
  readonly createdAt: number;
  /** The number of failed attempts. */
  attempts: number;
}
