import { sandboxWorker } from './service-worker.js';

/* The sandbox as a whole service worker, bundled: register this file below the folder that it shall answer for. */
sandboxWorker(self as unknown as ServiceWorkerGlobalScope);
