import { sandboxWorker } from './service-worker.js';

/*
 * The sandbox as a complete, bundled service worker: register this file below the folder that it should answer
 * for.
 */
sandboxWorker(self as unknown as ServiceWorkerGlobalScope);
