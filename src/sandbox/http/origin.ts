import type { World } from '../world.js';

/**
 * The address of the sandbox for consumers, without a trailing slash: as configured, or else as in the request.
 */
export const originOf = ({ settings }: World, request: Request): string =>
  settings.publicUrl ?? new URL(request.url).origin;

/** The format of `partialRedirectUrl`, to which the merchant adds the scheme. */
export const withoutScheme = (origin: string): string => origin.replace(/^https?:\/\//, '');
