import type { WorldClock } from './clock.js';
import type { KeyPair } from './crypto/key-pairs.js';
import type { History } from './history.js';
import type { InputLog } from './input-log.js';
import type { Settings } from './options.js';
import type { Records } from './records/records.js';
import type { RequestLog } from './journal/request-log.js';
import type { StatusChange } from './status-change.js';
import type { Webhooks } from './webhooks/webhooks.js';

/** The parts of one sandbox, passed to all of its functions. */
export interface World {
  readonly settings: Settings;
  readonly clock: WorldClock;
  records: Records;
  /** Nothing is due earlier; recalculated whenever it has passed. */
  nextDue: number;
  readonly keyPairs: { take(): Promise<KeyPair>; prepare(): void };
  /** The key of the hashes that identify equal account numbers. */
  readonly fingerprintSecret: string;
  readonly requests: RequestLog;
  readonly inputs: InputLog;
  readonly history: History;
  readonly listeners: Set<(change: StatusChange) => void>;
  readonly onFault: (fault: unknown) => void;
  /** Set if the merchant's endpoint is known. */
  webhooks: Webhooks | undefined;
  /** The names of the states to go back to. */
  snapshotNames: () => readonly string[];
  /** The control API, if its port is open: the console calls it with the reader's token. */
  control: ((request: Request) => Promise<Response>) | undefined;
}
