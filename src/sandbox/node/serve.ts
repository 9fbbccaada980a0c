import { randomHex } from '../crypto/base64.js';
import { controlApi } from '../faults/control.js';
import { type Sandbox, type SandboxOptions, createSandbox } from '../index.js';
import { readState } from './data-file.js';
import { builtElement } from './element.js';
import { type Keeper, keepState } from './keep.js';
import { type Handler, type Listening, listen } from './listen.js';
import { isLoopback } from './loopback.js';

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
  /** A file that keeps everything between runs; default: nothing is kept. */
  readonly data?: string;
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
/** How often time is looked at while nobody calls, in milliseconds. */
const TICK = 1_000;

const openControl = async (
  sandbox: Sandbox,
  keeping: Keeper['keeping'],
  host: string,
  { port = 0, token = randomHex() }: ControlOptions,
): Promise<Listening & Control> => {
  if (!token) throw new TypeError('The control port needs a token.');
  const api = controlApi(sandbox, token);
  const listening = await listen(keeping(api), port, LOOPBACK);
  // The console asks it too, except where the network reaches the console.
  if (isLoopback(host)) sandbox.world.control = api;
  return { ...listening, token };
};

const nothingKept: Keeper = { keeping: (handler: Handler) => handler, close: async () => undefined };

/** Binds a sandbox to a port. Rejects where the port is taken, or where the data file cannot be used. */
export const serve = async (options: ServeOptions = {}): Promise<RunningSandbox> => {
  const { port = 3001, host = LOOPBACK, data, control: controlOptions, ...rest } = options;
  const state = data === undefined ? undefined : await readState(data);
  const sandbox = createSandbox({ element: builtElement, ...rest, ...(state && { state }) });
  const keeper = data === undefined ? nothingKept : await keepState(sandbox, data);
  const server = await listen(keeper.keeping(sandbox.handle), port, host);
  let control: (Listening & Control) | undefined;
  try {
    control = controlOptions && (await openControl(sandbox, keeper.keeping, host, controlOptions));
  } catch (error) {
    await server.close();
    throw error;
  }
  const ticking = setInterval(sandbox.tick, TICK).unref();
  return {
    url: server.url,
    sandbox,
    control: control && { url: control.url, token: control.token },
    close: async () => {
      clearInterval(ticking);
      await Promise.all([server.close(), control?.close()]);
      await keeper.close();
    },
  };
};
