import type { World } from '../world.js';

/** Where consumers reach the sandbox, without a trailing slash: as told, else as it was reached this time. */
export const originOf = ({ settings }: World, request: Request): string =>
  settings.publicUrl ?? new URL(request.url).origin;

/** As `partialRedirectUrl` has it: the merchant puts the scheme in front. */
export const withoutScheme = (origin: string): string => origin.replace(/^https?:\/\//, '');
