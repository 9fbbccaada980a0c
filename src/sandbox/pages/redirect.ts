import type { Hono } from 'hono';
import { readBytes } from '../http/body.js';
import type { Env } from '../http/endpoint.js';
import { backTo } from '../payments/return-url.js';
import type { RedirectRecord } from '../records/types.js';
import type { World } from '../world.js';
import { preferredLanguage } from './preferred-language.js';
import { pageResponse } from './response.js';
import { CHOICE, type StopChoice, noticePage, stopChoices, stopPage } from './stop-page.js';
import { stops } from './stops.js';

const languageOf = (request: Request) => preferredLanguage(request.headers.get('Accept-Language'));

const unknown = (request: Request): Response =>
  pageResponse(noticePage('unknown', languageOf(request)), { status: 404 });

const show = (world: World, redirect: RedirectRecord, request: Request): Response => {
  const { kind, returnUrl } = redirect;
  const facts = stops[kind].facts(world, redirect);
  // The page of a hosted checkout may redirect the consumer further on the way back.
  const { hostedCheckoutId, outcome } = world.records.payments.get(redirect.subject) ?? {};
  const hosted = world.records.hostedCheckouts.get(hostedCheckoutId ?? '');
  return facts
    ? pageResponse(stopPage({ ...facts, kind, language: languageOf(request) }), {
        returnUrls: [returnUrl, hosted?.returnUrl],
        unframed: outcome === 'REDIRECT_3DS_UNFRAMED',
      })
    : unknown(request);
};

const chosen = async (request: Request): Promise<StopChoice | undefined> => {
  const form = new URLSearchParams(new TextDecoder().decode(await readBytes(request, 1_024)));
  return stopChoices.find((choice) => choice === form.get(CHOICE));
};

/** Mounts the redirect pages, each with its three buttons, and the return to the shop. */
export const mountRedirectPages = (app: Hono<Env>, world: World): void => {
  for (const kind of Object.keys(stops) as RedirectRecord['kind'][]) {
    const find = (id: string) => {
      const redirect = world.records.redirects.get(id);
      return redirect?.kind === kind ? redirect : undefined;
    };
    app.get(`/${kind}/:id`, ({ req }) => {
      const redirect = find(req.param('id'));
      return redirect ? show(world, redirect, req.raw) : unknown(req.raw);
    });
    app.post(`/${kind}/:id`, async (context) => {
      const { req } = context;
      const redirect = find(req.param('id'));
      if (!redirect) return unknown(req.raw);
      const choice = await chosen(req.raw);
      if (!choice) return show(world, redirect, req.raw);
      stops[kind].choose(world, redirect, choice);
      if (redirect.returnUrl !== undefined) return context.redirect(backTo(world, redirect), 303);
      return pageResponse(noticePage('done', languageOf(req.raw)));
    });
  }
};
