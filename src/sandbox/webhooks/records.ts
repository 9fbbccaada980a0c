/** An event on its way to the merchant's endpoint. */
export interface DeliveryRecord {
  /** The event's own id, by which a merchant knows one that comes twice. */
  readonly id: string;
  /** `payment.pending_approval` */
  readonly type: string;
  /** Events about the same thing arrive in the order in which they happened. */
  readonly subject: string;
  /** As it is signed and sent, the same each time. */
  readonly body: string;
  readonly createdAt: number;
  /** How often it was tried in vain. */
  attempts: number;
}
