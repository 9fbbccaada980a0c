import { resolve } from 'node:path';
import { randomHex } from '../crypto/base64.js';
import { controlApi } from '../faults/control.js';
import { type Sandbox, createSandbox } from '../create-sandbox.js';
import { type SandboxOptions, defaultMerchants } from '../options.js';
import { START } from '../records/snapshots.js';
import { merchantsOf } from '../seed/seed.js';
import type { Seed } from '../seed/types.js';
import { unwritable } from './data-file/failure.js';
import { lockFile } from './data-file/lock.js';
import { type Persistence, persist } from './data-file/persistence.js';
import { readState } from './data-file/read.js';
import { builtElement } from './element.js';
import { onlyByOwnName } from './hosts.js';
import { type Handler, type Listening, listen } from './listen.js';
import { isLoopback } from './loopback.js';
import { readSeedFile } from './seed-file.js';

export interface ControlOptions {
  /** 0 (the default) is any free port; always on the loopback address. */
  readonly port?: number;
  /** Default: a random one. */
  readonly token?: string;
}

export interface ServeOptions extends SandboxOptions {
  /** 0 is any free port. */
  readonly port?: number;
  /** Default: the loopback address. */
  readonly host?: string;
  /** Names by which it may be called, beside those of this machine and the `publicUrl`'s. */
  readonly allowedHosts?: readonly string[];
  /** A file that keeps everything between runs; default: nothing is kept. */
  readonly data?: string;
  /** A JSON file that says what there is at the beginning: see `Sandbox.seed`. Not read where the data file has something. */
  readonly seed?: string;
  /** Opens the control port, through which tests in other programs make things go wrong. Default: closed. */
  readonly control?: ControlOptions;
}

/** The control port of a sandbox. */
export interface Control {
  readonly url: string;
  /** To be sent as `Authorization: Bearer …`. */
  readonly token: string;
}

export interface RunningSandbox {
  /** Origin, without a trailing slash. */
  readonly url: string;
  readonly sandbox: Sandbox;
  /** Where it was asked for. */
  readonly control: Control | undefined;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** Milliseconds between checks for due changes while nobody calls. */
const TICK = 1_000;

const openControl = async (
  sandbox: Sandbox,
  persisting: Persistence['persisting'],
  host: string,
  { port = 0, token = randomHex() }: ControlOptions,
): Promise<Listening & Control> => {
  if (!token) throw new TypeError('The control port needs a token.');
  const api = controlApi(sandbox, token);
  const listening = await listen(onlyByOwnName(persisting(api), { host: LOOPBACK }), port, LOOPBACK);
  // The console may use it too, unless the console is reachable from the network.
  if (isLoopback(host)) sandbox.world.control = api;
  return { ...listening, token };
};

const inMemory: Persistence = { persisting: (handler: Handler) => handler, close: async () => undefined };

interface Stored {
  readonly sandbox: Sandbox;
  /** It begins, rather than goes on. */
  readonly isNew: boolean;
  readonly persistence: Persistence;
}

const inFile = async (options: SandboxOptions, data: string): Promise<Stored> => {
  const path = resolve(data);
  const unlock = await lockFile(path).catch((error: unknown) => {
    throw unwritable(path, error);
  });
  try {
    const state = await readState(path);
    const sandbox = createSandbox({ ...options, ...(state && { state }) });
    const persistence = await persist(sandbox, path);
    const close = () => persistence.close().finally(unlock);
    return { sandbox, isNew: !state, persistence: { ...persistence, close } };
  } catch (error) {
    await unlock();
    throw unwritable(path, error);
  }
};

const openStore = (options: SandboxOptions, data: string | undefined): Promise<Stored> | Stored =>
  data === undefined
    ? { sandbox: createSandbox(options), isNew: true, persistence: inMemory }
    : inFile(options, data);

/** What it begins with is what a reset goes back to. */
const begin = async (sandbox: Sandbox, seed: Seed): Promise<void> => {
  await sandbox.seed(seed);
  sandbox.snapshots.take(START);
};

/** Binds a sandbox to a port. Rejects where the port is taken, or where the data file or the seed cannot be used. */
export const serve = async (options: ServeOptions = {}): Promise<RunningSandbox> => {
  const {
    port = 3001,
    host = LOOPBACK,
    allowedHosts,
    data,
    seed: seedFile,
    control: controlOptions,
    ...rest
  } = options;
  const { publicUrl } = rest;
  const seed = seedFile === undefined ? undefined : await readSeedFile(seedFile);
  const merchants = [...(rest.merchants ?? defaultMerchants), ...merchantsOf(seed)];
  const sandboxOptions = { element: builtElement, ...rest, merchants };
  const { sandbox, isNew, persistence } = await openStore(sandboxOptions, data);
  let server: Listening | undefined;
  let control: (Listening & Control) | undefined;
  try {
    if (seed && isNew) await begin(sandbox, seed);
    const handler = onlyByOwnName(persistence.persisting(sandbox.handle), { host, publicUrl, allowedHosts });
    server = await listen(handler, port, host);
    control = controlOptions && (await openControl(sandbox, persistence.persisting, host, controlOptions));
  } catch (error) {
    await server?.close();
    await persistence.close();
    throw error;
  }
  const { url } = server;
  const closeServer = server.close;
  const ticking = setInterval(sandbox.tick, TICK).unref();
  return {
    url,
    sandbox,
    control: control && { url: control.url, token: control.token },
    close: async () => {
      clearInterval(ticking);
      await Promise.all([closeServer(), control?.close()]);
      await persistence.close();
    },
  };
};
