import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { mountClientApi } from './client-api/index.js';
import { errorAnswer, toResponse } from './http/answer.js';
import { clientCors } from './http/cors.js';
import type { Env } from './http/endpoint.js';
import { ApiError, inventedErrors, observedErrors } from './http/errors.js';
import { mountConsole } from './console/index.js';
import { checkLimits } from './http/limits.js';
import { mountAssets } from './pages/assets.js';
import { mountElement } from './pages/element.js';
import { mountHostedCheckouts } from './pages/hosted-checkout.js';
import { mountHostedMandates } from './pages/hosted-mandate.js';
import { mountRedirectPages } from './pages/redirect.js';
import { keepRequests } from './journal/keep-requests.js';
import { sweep } from './records/sweep.js';
import { mountServerApi } from './server-api/index.js';
import { tick } from './time/ageing.js';
import { mountClock } from './time/endpoint.js';
import type { World } from './world.js';

const refusal = (world: World, error: unknown): Response => {
  if (error instanceof ApiError) return toResponse(errorAnswer(error));
  world.onFault(error);
  return toResponse(errorAnswer(observedErrors.unknownServerError()));
};

/** All endpoints and pages of the sandbox, built on Web standards only. */
export const createApp = (world: World): Hono<Env> => {
  const app = new Hono<Env>();
  // Mounted before the log, which should not show the console's own requests.
  mountConsole(app, world);
  app.use(keepRequests(world));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (_context, methods) =>
        toResponse(errorAnswer(inventedErrors.methodNotAllowed(methods.join(', ')))),
    }),
  );
  app.use('/client/*', clientCors(world.settings.choices.exposedHeaders), async (context, next) => {
    await next();
    context.res.headers.set('Date', new Date(world.clock.now()).toUTCString());
  });
  app.use(async (context, next) => {
    checkLimits(context.req.raw);
    sweep(world);
    tick(world);
    await next();
  });
  mountClientApi(app, world);
  mountServerApi(app, world);
  mountClock(app, world);
  mountAssets(app);
  mountRedirectPages(app, world);
  mountElement(app, world);
  mountHostedCheckouts(app, world);
  mountHostedMandates(app, world);
  app.notFound(() => toResponse(errorAnswer(inventedErrors.unknownPath())));
  app.onError((error) => refusal(world, error));
  return app;
};
