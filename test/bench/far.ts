import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { createSandbox } from '../../src/sandbox/index.js';
import { inFreshPage, median, until } from './chromium.js';
import { serveFar } from './far-server.js';
import { filesOf, types } from './shop.js';

/*
 * From navigation to a card form where connections cost what they do: a new origin three round trips, each request one,
 * preflights included, and the merchant's server one more to create the session.
 */

/** Milliseconds. */
const ROUND_TRIP = 100;
const CONNECTING = 3 * ROUND_TRIP;

export const ways = [
  'session-url',
  'session',
  'hand-written',
  'hand-written-session',
  'official-sdk',
] as const;
type Way = (typeof ways)[number];

export interface FarBench {
  readonly way: Way;
  /** Milliseconds from navigation to a card form, median. */
  readonly form: number;
}

const page = (name: string) =>
  readFile(fileURLToPath(new URL(`pages/${name}.html`, import.meta.url)), 'utf8');

/** A page of each way; those with a session in them say at once what will be needed. */
const pagesOf = async (session: object, platform: string) => {
  const [element, byHand] = await Promise.all([page('element'), page('hand-written')]);
  const json = JSON.stringify(session);
  const early = (html: string, script: string) =>
    html.replace(
      '<link rel="icon"',
      `<link rel="preconnect" href="${platform}" crossorigin /><link rel="modulepreload" href="${script}" /><link rel="icon"`,
    );
  return {
    'session-url': element,
    session: early(element, '/connect-checkout.js').replace('session-url="/session"', `session='${json}'`),
    'hand-written': byHand,
    'hand-written-session': early(byHand, '/hand-written.js').replace(
      '</head>',
      `<script type="application/json" id="session">${json}</script></head>`,
    ),
    'official-sdk': byHand.replace('/hand-written.js', '/official-form.js'),
  } satisfies Record<Way, string>;
};

const bodyOf = async (request: IncomingMessage) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** A merchant and the platform, both far away. */
const openFar = async (element: string, more: ReadonlyMap<string, string>) => {
  const platform = await serveFar(async (request, response) => {
    const body = await bodyOf(request);
    const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      name.startsWith(':') ? [] : [[name, String(value)]],
    );
    const [answer] = await Promise.all([
      sandbox.fetch(`${platform.url}${request.url}`, {
        method: request.method ?? 'GET',
        headers,
        ...(body.length && { body }),
      }),
      delay(ROUND_TRIP),
    ]);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  }, CONNECTING);
  const sandbox = createSandbox({ publicUrl: platform.url });
  const session = (await (await sandbox.merchant('1001')('POST', '/sessions', {})).json()) as object;
  const pages = await pagesOf(session, platform.url);
  const files = await filesOf(element, more);

  const answerPage = async (way: Way, response: ServerResponse) => {
    const withSession = way === 'session' || way === 'hand-written-session';
    await delay(ROUND_TRIP);
    if (withSession) {
      const script = way === 'session' ? '/connect-checkout.js' : '/hand-written.js';
      response.writeEarlyHints({
        link: [`<${platform.url}>; rel=preconnect; crossorigin`, `<${script}>; rel=modulepreload`],
      });
      // The session has to be there before the page.
      await delay(ROUND_TRIP);
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(pages[way]);
  };
  const shop = await serveFar(async (request, response) => {
    const path = request.url!.split('?')[0]!;
    const way = ways.find((name) => path === `/${name}.html`);
    if (way) return answerPage(way, response);
    await bodyOf(request);
    await delay(path === '/session' ? 2 * ROUND_TRIP : ROUND_TRIP);
    if (path === '/session') {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      return response.end(JSON.stringify(session));
    }
    const file = files.get(path);
    const type = types[/\.\w+$/.exec(path)?.[0] ?? ''];
    response.writeHead(
      file ? 200 : 404,
      file && type ? { 'Content-Type': type, 'Content-Encoding': 'br' } : {},
    );
    return response.end(file);
  }, CONNECTING);
  return {
    url: shop.url,
    close: async () => {
      await Promise.all([shop.close(), platform.close()]);
    },
  };
};

/** The ways take turns, so that other load on the machine affects all of them. */
export const farBench = async (
  browser: Browser,
  { element, more, probe, visits = 7 }: FarOptions,
): Promise<readonly FarBench[]> => {
  const far = await openFar(element, more);
  const times = new Map(ways.map((way) => [way, [] as number[]]));
  try {
    // The first visit of each warms everything up.
    for (let visit = 0; visit <= visits; visit++)
      for (const way of ways) {
        const time = await inFreshPage(browser, 1, async (page) => {
          await page.evaluateOnNewDocument(probe);
          await page.goto(`${far.url}/${way}.html`);
          await until(page, 'window.seen.interactive');
          return page.evaluate('window.seen.interactive') as Promise<number>;
        });
        if (visit) times.get(way)!.push(time);
      }
  } finally {
    await far.close();
  }
  return ways.map((way) => ({ way, form: median(times.get(way)!) }));
};

interface FarOptions {
  /** A folder with the built element. */
  readonly element: string;
  /** More files, by their paths. */
  readonly more: ReadonlyMap<string, string>;
  readonly probe: string;
  readonly visits?: number;
}
