import { type WorkerScope, sandboxWorker } from '../../../src/sandbox/service-worker.js';
import { answerControl, throughTrouble } from './worker-control.js';
import { isPlayedOn, withPlayer } from './worker-play.js';
import { answerShop } from './worker-shop.js';

/*
 * The whole world behind the site's live checkouts, in a service worker: the platform below `sandbox/`, a merchant's server
 * below `shop/`, the switches of the playground below `control/`. The site itself is plain files.
 */
const scope = self as unknown as WorkerScope;
const base = scope.registration.scope;

const answering = (request: Request): Promise<Response> | undefined => {
  const [folder] = request.url.slice(base.length).split(/[/?]/);
  if (!request.url.startsWith(base)) return undefined;
  if (folder === 'control') return running.use((sandbox) => answerControl(sandbox, request));
  if (folder === 'shop')
    return throughTrouble(request, () => running.use((sandbox) => answerShop(sandbox, request)));
  if (request.url.startsWith(`${base}sandbox/client/`))
    return throughTrouble(request, () => running.answer(request));
  if (isPlayedOn(request)) return running.answer(request).then((answer) => withPlayer(answer, base));
  return undefined;
};

// Before the sandbox's own listener: the first to answer is the one that does.
scope.addEventListener('fetch', (event) => {
  const answer = answering(event.request);
  if (!answer) return;
  (event as unknown as Event).stopImmediatePropagation();
  event.respondWith(answer);
});
const running = sandboxWorker(scope);

// A page that was reloaded past its cache has no worker, until the worker takes it over.
globalThis.addEventListener('message', ({ data }) => {
  if (data === 'claim') void scope.clients.claim();
});
