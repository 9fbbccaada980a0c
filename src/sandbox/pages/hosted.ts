import type { Context } from 'hono';
import { type Language, languageOf } from '../catalogue/index.js';
import type { Env } from '../http/endpoint.js';
import { preferredLanguage } from './preferred-language.js';
import { pageResponse } from './response.js';
import { noticePage } from './stop-page.js';

/* What the hosted pages of checkouts and mandates share. */

/** The merchant's language for the page, or else the browser's. */
export const languageFor = (
  { req }: Context<Env>,
  hosted?: { readonly locale: string | undefined },
): Language =>
  hosted?.locale === undefined ? preferredLanguage(req.header('Accept-Language')) : languageOf(hosted.locale);

/** The page for an unknown or expired address. */
export const nothing = (context: Context<Env>, assets?: string): Response =>
  pageResponse(noticePage('unknown', languageFor(context), assets), { status: 404 });

/** Returns to the merchant, or shows a last page if it gave no address. */
export const leave = (
  context: Context<Env>,
  hosted: { readonly locale: string | undefined },
  address: string | undefined,
  assets?: string,
): Response =>
  address === undefined
    ? pageResponse(noticePage('done', languageFor(context, hosted), assets))
    : context.redirect(address, 303);
