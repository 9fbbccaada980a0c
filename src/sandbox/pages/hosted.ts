import type { Context } from 'hono';
import { type Language, languageOf } from '../catalogue/index.js';
import type { Env } from '../http/endpoint.js';
import { preferredLanguage } from './preferred-language.js';
import { pageResponse } from './response.js';
import { noticePage } from './stop-page.js';

/* What the hosted pages, of checkouts and of mandates, have in common. */

/** The language that the merchant asked for, else the browser's. */
export const languageFor = (
  { req }: Context<Env>,
  hosted?: { readonly locale: string | undefined },
): Language =>
  hosted?.locale === undefined ? preferredLanguage(req.header('Accept-Language')) : languageOf(hosted.locale);

/** For an address that leads nowhere, or not any more. */
export const nothing = (context: Context<Env>, assets?: string): Response =>
  pageResponse(noticePage('unknown', languageFor(context), assets), { status: 404 });

/** Back to the merchant; a last page where it gave no address. */
export const leave = (
  context: Context<Env>,
  hosted: { readonly locale: string | undefined },
  address: string | undefined,
  assets?: string,
): Response =>
  address === undefined
    ? pageResponse(noticePage('done', languageFor(context, hosted), assets))
    : context.redirect(address, 303);
