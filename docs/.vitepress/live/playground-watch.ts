import type { LoggedRequest } from '../../../src/sandbox/index.js';
import type { SeenEvent, SeenPayment } from './playground-platform.js';
import { control, merchant } from './world.js';

/** How often the platform is asked what came, in milliseconds; it also keeps the worker from being stopped. */
const PULSE = 1000;

/** Pictures, and what the playground itself asks. */
const uninteresting = /^\/assets\/|^\/v1\/\d+\/payments\/\d+$/;

/** What the playground has seen since it was opened: events of the checkout, and what came to the platform. */
export class Watch {
  events: readonly SeenEvent[] = [];
  requests: readonly LoggedRequest[] = [];
  payment: SeenPayment | undefined;
  /** The compact JWE of the last payment. */
  sealed: string | undefined;
  /** Of the platform, as the reader writes times. */
  clock = '';
  #pulse: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly changed: () => void) {}

  start(): void {
    this.stop();
    this.#pulse = setInterval(() => void this.#ask(), PULSE);
  }

  stop(): void {
    clearInterval(this.#pulse);
  }

  forget(): void {
    this.events = [];
    this.requests = [];
    this.payment = this.sealed = undefined;
  }

  see(name: string, { detail }: CustomEvent<unknown>): void {
    this.events = [...this.events, { name, detail }];
    if (name === 'payment-ready')
      this.sealed = (detail as { readonly encryptedCustomerInput: string }).encryptedCustomerInput;
    this.changed();
  }

  /** As the merchant's server, to the last payment. */
  async deed(name: string): Promise<void> {
    const id = this.payment!.id;
    await merchant('POST', `/payments/${id}/${name}`, {});
    await this.#readPayment(id);
    this.changed();
  }

  async #ask(): Promise<void> {
    const requests = (await control('journal')) as readonly LoggedRequest[];
    const { now } = (await control('now')) as { readonly now: number };
    this.clock = new Date(now).toLocaleString();
    const id = requests.findLast(({ payment, method }) => payment && method === 'POST')?.payment;
    const isNew = requests.length !== this.requests.length;
    this.requests = requests.filter(({ path }) => !uninteresting.test(path));
    if (id && (isNew || id !== this.payment?.id)) await this.#readPayment(id);
    this.changed();
  }

  async #readPayment(id: string): Promise<void> {
    const { status } = (await merchant('GET', `/payments/${id}`)) as { readonly status?: string };
    const before = this.payment?.id === id ? this.payment.statuses : [];
    if (status && before.at(-1) !== status) this.payment = { id, statuses: [...before, status] };
  }
}
