import type { Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Env } from '../http/endpoint.js';
import { consoleProgram, consoleStyles, controlProgram, faultsProgram } from '../assets/browser-files.js';
import { choicesPage } from './choices.js';
import { coveragePage } from './coverage.js';
import { consolePage } from './page.js';
import { type Search, searchOf } from './search.js';
import { storyPage } from './story.js';
import { storyOf } from './story-state.js';
import { type ConsoleState, consoleState } from './state.js';
import { tick } from '../time/ageing.js';
import type { World } from '../world.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const send = (body: string, type: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  });

/**
 * The console at the sandbox's root shows people what happens, live. Secret values arrive here masked. It can
 * change something only through the control port, with its token. `console/state` returns the same data as
 * JSON.
 */
export const mountConsole = (app: Hono<Env>, world: World): void => {
  const drift = world.clock.now() - Date.now();
  const state = (search?: Search): ConsoleState => {
    tick(world);
    return consoleState(world, Date.now() + drift, search);
  };
  const time = () => {
    tick(world);
    const now = world.clock.now();
    return { now, ahead: Math.max(0, now - (Date.now() + drift)) };
  };
  const sendPage = (page: string): Response => send(page, 'text/html; charset=utf-8');
  // A console that polls gets only changes.
  const changes = etag();
  app.get('/', changes, async ({ req }: Context<Env>, next) => {
    // Programs get the platform's own error at this address.
    if (!req.header('Accept')?.includes('text/html')) return next();
    return sendPage(consolePage(state(searchOf(new URL(req.url).searchParams))));
  });
  app.get('/console/payment/:id', changes, async ({ req }, next) => {
    const now = time();
    const story = storyOf(world, req.param('id'));
    return story ? sendPage(storyPage(story, now)) : next();
  });
  app.get('/console/choices', changes, () => sendPage(choicesPage(world.settings.choices, time())));
  app.get('/console/coverage', changes, () => sendPage(coveragePage(time())));
  app.get('/console/state', () => send(JSON.stringify(state()), 'application/json'));
  app.get('/console/console.css', () => send(consoleStyles, 'text/css; charset=utf-8'));
  app.get('/console/control.js', () => send(controlProgram, 'text/javascript; charset=utf-8'));
  app.get('/console/faults.js', () => send(faultsProgram, 'text/javascript; charset=utf-8'));
  app.all('/console/control/*', async ({ req }, next) => {
    if (!world.control) return next();
    const url = new URL(req.url);
    url.pathname = url.pathname.slice('/console/control'.length);
    return world.control(new Request(url, req.raw));
  });
  app.get('/console/console.js', () => send(consoleProgram, 'text/javascript; charset=utf-8'));
};
