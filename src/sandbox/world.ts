import type { WorldClock } from './clock.js';
import type { KeyPair } from './crypto/key-pairs.js';
import type { History } from './history.js';
import type { InputLog } from './input-log.js';
import type { Settings } from './options.js';
import type { Records } from './records/records.js';
import type { RequestLog } from './journal/request-log.js';
import type { StatusChange } from './status-change.js';
import type { Webhooks } from './webhooks/webhooks.js';

/** All that one sandbox is made of, handed to everything it does. */
export interface World {
  readonly settings: Settings;
  readonly clock: WorldClock;
  records: Records;
  /** Nothing is due before; found anew whenever it has passed. */
  nextDue: number;
  readonly keyPairs: { take(): Promise<KeyPair>; prepare(): void };
  /** Key of the hashes that tell equal account numbers. */
  readonly fingerprintSecret: string;
  readonly requests: RequestLog;
  readonly inputs: InputLog;
  readonly history: History;
  readonly listeners: Set<(change: StatusChange) => void>;
  readonly onFault: (fault: unknown) => void;
  /** Where the merchant's endpoint is known. */
  webhooks: Webhooks | undefined;
  /** The control API, where its port is open: the console asks it with the token that its reader has. */
  control: ((request: Request) => Promise<Response>) | undefined;
}
