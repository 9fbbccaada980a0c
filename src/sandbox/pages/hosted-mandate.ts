import type { Context, Hono } from 'hono';
import { cancel, returnOf, sign } from '../hosted-mandates/progress.js';
import { readBytes } from '../http/body.js';
import type { Env } from '../http/endpoint.js';
import { ApiError } from '../http/errors.js';
import type { HostedMandateRecord } from '../records/types.js';
import type { World } from '../world.js';
import { languageFor, leave, nothing } from './hosted.js';
import { IBAN, hostedMandatePage } from './hosted-mandate-page.js';
import { pageResponse } from './response.js';
import { shopName } from './shop-name.js';
import { CHOICE } from './stop-page.js';

/** Mounts the pages on which mandates are entered and signed, and the return to the merchant. */
export const mountHostedMandates = (app: Hono<Env>, world: World): void => {
  const find = ({ req }: Context<Env>) => world.records.hostedMandates.get(req.param('id') ?? '');
  const show = (context: Context<Env>, record: HostedMandateRecord, wrong?: string) => {
    const merchant = shopName(world, record.merchantId);
    const page = hostedMandatePage({ record, language: languageFor(context, record), merchant, wrong });
    return pageResponse(page, {
      returnUrls: [record.returnUrl],
      ...(wrong !== undefined && { status: 400 }),
    });
  };

  app.get('/hostedmandate/:id', (context) => {
    const record = find(context);
    if (!record) return nothing(context);
    return record.status === 'IN_PROGRESS' ? show(context, record) : leave(context, record, returnOf(record));
  });
  app.post('/hostedmandate/:id', async (context) => {
    const record = find(context);
    if (!record) return nothing(context);
    const form = new URLSearchParams(new TextDecoder().decode(await readBytes(context.req.raw, 1_024)));
    const given = form.get(IBAN) ?? '';
    if (form.get(CHOICE) === 'cancel') cancel(record);
    else
      try {
        sign(world, record, given.replace(/\s/g, '').toUpperCase());
      } catch (error) {
        if (error instanceof ApiError && error.status === 400) return show(context, record, given);
        throw error;
      }
    return leave(context, record, returnOf(record));
  });
};
