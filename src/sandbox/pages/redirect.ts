import type { Hono } from 'hono';
import { readBytes } from '../http/body.js';
import type { Env } from '../http/endpoint.js';
import { backTo } from '../payments/return-url.js';
import type { RedirectRecord } from '../records/types.js';
import type { World } from '../world.js';
import { escape, page } from './html.js';
import { type Choice, stops } from './stops.js';

const choices: readonly Choice[] = ['pay', 'fail', 'cancel'];

const unknownPage = () =>
  page({ title: 'Nothing to do here', body: '<p>This page is not known, or no longer.</p>', status: 404 });

const show = (world: World, redirect: RedirectRecord): Promise<Response> => {
  const { title, labels, facts } = stops[redirect.kind];
  const rows = facts(world, redirect);
  if (!rows) return unknownPage();
  const list = rows.map(([term, value]) => `<dt>${escape(term)}<dd>${escape(value)}`).join('');
  const buttons = choices.map(
    (choice) => `<button name="choice" value="${choice}">${labels[choice]}</button>`,
  );
  return page({
    title,
    body: `<dl>${list}</dl><form method="post">${buttons.join('')}</form>`,
    ...(redirect.returnUrl !== undefined && { formTarget: new URL(redirect.returnUrl).origin }),
  });
};

const chosen = async (request: Request): Promise<Choice | undefined> => {
  const form = new URLSearchParams(new TextDecoder().decode(await readBytes(request, 1_024)));
  return choices.find((choice) => choice === form.get('choice'));
};

/** The pages a consumer is redirected to, each with its three buttons, and the way back to the shop. */
export const mountRedirectPages = (app: Hono<Env>, world: World): void => {
  for (const kind of Object.keys(stops) as RedirectRecord['kind'][]) {
    const find = (id: string) => {
      const redirect = world.records.redirects.get(id);
      return redirect?.kind === kind ? redirect : undefined;
    };
    app.get(`/${kind}/:id`, (context) => {
      const redirect = find(context.req.param('id'));
      return redirect ? show(world, redirect) : unknownPage();
    });
    app.post(`/${kind}/:id`, async (context) => {
      const redirect = find(context.req.param('id'));
      if (!redirect) return unknownPage();
      const choice = await chosen(context.req.raw);
      if (!choice) return show(world, redirect);
      stops[kind].choose(world, redirect, choice);
      if (redirect.returnUrl !== undefined) return context.redirect(backTo(world, redirect), 303);
      return page({ title: 'Done', body: '<p>You can close this page and go back to the shop.</p>' });
    });
  }
};
