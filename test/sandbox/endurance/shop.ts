import { randomUUID } from 'node:crypto';
import { order } from '../harness.js';
import { newSdk } from '../sdk.js';

/* A shop's server on the official SDK that remembers what it was answered, and asks for it again. */

type Sdk = ReturnType<typeof newSdk>;

/** What the shop was told of one payment. */
interface Answered {
  readonly id: string;
  readonly key: string;
  /** The whole answer, as JSON. */
  readonly created: string;
  /** The latest status that it was told. */
  status: string;
}

interface Created {
  readonly payment: { readonly id: string; readonly status: string };
}

/** Large, so that the file grows long and is rewritten now and then. */
const request = {
  order: { ...order(), customer: { device: { deviceFingerprintTransactionId: 'x'.repeat(3_000) } } },
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    card: { cardNumber: '4012000033330026', expiryDate: '1299', cvv: '123' },
  },
};

const create = (sdk: Sdk, key: string) =>
  sdk.v1.payments.create('1001', request as never, { idempotence: { key } });

export class Shop {
  readonly #answered = new Map<string, Answered>();
  #sdk: Sdk | undefined;

  get payments(): number {
    return this.#answered.size;
  }

  /** Where the sandbox is from now on. */
  connect(url: string): void {
    this.#sdk = newSdk(url);
  }

  #connected(): Sdk {
    if (!this.#sdk) throw new Error('The shop is not connected.');
    return this.#sdk;
  }

  /**
   * Makes a payment.
   * @returns the HTTP status, and the refusal if it is one
   * @throws Error where the sandbox is gone, or gives one id to two payments.
   */
  async pay(): Promise<{ readonly status: number; readonly refusal?: string }> {
    const key = randomUUID();
    const { status, body } = await create(this.#connected(), key);
    if (status !== 201) return { status, refusal: JSON.stringify(body) };
    const { payment } = body as unknown as Created;
    if (this.#answered.has(payment.id)) throw new Error(`${payment.id} is two payments.`);
    this.#answered.set(payment.id, {
      id: payment.id,
      key,
      created: JSON.stringify(body),
      status: payment.status,
    });
    return { status };
  }

  /** Approves the latest payment that was not approved yet. */
  async approve(): Promise<void> {
    const waiting = [...this.#answered.values()].filter(({ status }) => status === 'PENDING_APPROVAL');
    const payment = waiting.at(-1);
    if (!payment) return;
    // Until an answer comes, it may be approved or not.
    payment.status = '';
    const { status } = await this.#connected().v1.payments.approve('1001', payment.id, {});
    if (status === 200) payment.status = 'CAPTURE_REQUESTED';
  }

  /** Pays and approves, so many at a time, until the sandbox is gone. */
  async payUntilItEnds(clients: number): Promise<void> {
    const client = async () => {
      try {
        for (;;) {
          await this.pay();
          await this.approve();
        }
      } catch (error) {
        if (error instanceof Error && error.message.includes('two payments')) throw error;
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
  }

  /** @throws Error that names the first payment of which anything was lost. */
  async missNothing(): Promise<void> {
    const sdk = this.#connected();
    for (const { id, status, key, created } of this.#answered.values()) {
      const found = await sdk.v1.payments.get('1001', id);
      const now = (found.body as { status?: string }).status;
      if (found.status !== 200 || (status !== '' && now !== status))
        throw new Error(`${id} was ${status || 'made'}, and is ${now ?? 'lost'}.`);
      const again = await create(sdk, key);
      if (again.status !== 201 || JSON.stringify(again.body) !== created)
        throw new Error(`The answer about ${id} is another now.`);
    }
  }
}
