import { type Sandbox, createSandbox } from './create-sandbox.js';
import type { SandboxOptions } from './options.js';
import type { SandboxState } from './records/sandbox-state.js';
import { watch } from './records/watch.js';

/*
 * The sandbox behind a static page: a service worker answers for it, so that a demo needs no server at all. A worker of
 * one's own, bundled by any bundler, is two lines:
 *
 *   import { sandboxWorker } from 'connect-checkout/sandbox';
 *   sandboxWorker(self);
 *
 * and a page below its scope, once the worker controls it, makes sessions with
 *
 *   await fetch('sandbox/merchant/1001/sessions', { method: 'POST' });
 */

export interface SandboxWorkerOptions extends Omit<SandboxOptions, 'publicUrl' | 'state'> {
  /** The folder below the worker's scope for which the sandbox answers; default `sandbox`. */
  readonly folder?: string;
  /** The folder of the built checkout, for the pages of hosted checkouts; default: beside the worker's own script. */
  readonly elementUrl?: string;
}

/** For a worker that answers more than the sandbox's own addresses, such as a merchant's. */
export interface RunningSandboxWorker {
  /** The sandbox, started by the first call; what the work changes is kept before the promise settles. */
  readonly use: <T>(work: (sandbox: Sandbox) => Promise<T>) => Promise<T>;
  /** Answers a request to one of the sandbox's own addresses. */
  readonly answer: (request: Request) => Promise<Response>;
}

/** The parts of `ServiceWorkerGlobalScope` that are used here, which the type libraries of pages lack. */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly location: { readonly href: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: () => void): void;
  addEventListener(
    type: 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: 'fetch',
    listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}

const CACHE = 'connect-checkout-sandbox';

/** Browsers stop an idle worker, so its state is kept in the Cache API. */
const kept = (address: string) => ({
  async read(): Promise<SandboxState | undefined> {
    const answer = await (await caches.open(CACHE)).match(address);
    return answer && ((await answer.json()) as SandboxState);
  },
  async write(state: SandboxState): Promise<void> {
    await (await caches.open(CACHE)).put(address, new Response(JSON.stringify(state)));
  },
});

/** Restores the previous sandbox; creates a new one if there is none or it is unusable. */
const revive = (options: SandboxOptions, state: SandboxState | undefined): Sandbox => {
  try {
    return createSandbox({ ...options, ...(state && { state }) });
  } catch (error) {
    if (!state) throw error;
    return createSandbox(options);
  }
};

/** Copies a request to another address; a navigation cannot simply be copied. */
const readdressed = async (request: Request, url: string): Promise<Request> => {
  const { method, headers } = request;
  const body = method === 'GET' || method === 'HEAD' ? undefined : await request.arrayBuffer();
  return new Request(url, { method, headers, ...(body && { body }) });
};

/**
 * Makes a service worker answer as the sandbox below `{scope}sandbox/`: the Client API, the pages and pictures,
 * and the Server API. The latter is unsigned under `merchant/{merchantId}/…`, because a page should not contain
 * a secret.
 */
export const sandboxWorker = (
  worker: WorkerScope,
  { folder = 'sandbox', elementUrl = './', ...options }: SandboxWorkerOptions = {},
): RunningSandboxWorker => {
  const base = new URL(`${folder}/`, worker.registration.scope);
  const { read, write } = kept(new URL('state', base).href);
  let changed = false;

  const element = async (path: string): Promise<string | undefined> => {
    const answer = await fetch(new URL(elementUrl + path, worker.location.href));
    return answer.ok ? answer.text() : undefined;
  };
  const start = async (): Promise<Sandbox> => {
    const publicUrl = base.href.slice(0, -1);
    const sandbox = revive({ element, ...options, publicUrl }, await read());
    watch(sandbox.world.records, () => (changed = true));
    return sandbox;
  };
  let running: Promise<Sandbox> | undefined;

  const answer = async (sandbox: Sandbox, request: Request): Promise<Response> => {
    const { pathname, search, origin } = new URL(request.url);
    const path = pathname.slice(base.pathname.length - 1) + search;
    const [, merchantPath] = /^\/merchant(\/.*)$/.exec(path) ?? [];
    if (merchantPath === undefined)
      return sandbox.handle(await readdressed(request, origin + path), { target: pathname + search });
    return sandbox.handle(await readdressed(request, `${origin}/v1${merchantPath}`), { trusted: true });
  };

  let saving = Promise.resolve();
  const save = (sandbox: Sandbox): Promise<void> => {
    if (changed) saving = saving.then(() => write(sandbox.state())).catch(sandbox.world.onFault);
    changed = false;
    return saving;
  };

  const use: RunningSandboxWorker['use'] = async (work) => {
    const sandbox = await (running ??= start());
    const result = await work(sandbox);
    await save(sandbox);
    return result;
  };

  const own = (request: Request) => use((sandbox) => answer(sandbox, request));

  worker.addEventListener('install', () => void worker.skipWaiting());
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.url.startsWith(base.href)) event.respondWith(own(request));
  });
  return { use, answer: own };
};
