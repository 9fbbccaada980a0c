import type { GalleryState } from '../state.js';
import { forms } from './forms.js';
import { listing } from './listing.js';
import { paying } from './paying.js';
import { saving } from './saving.js';

/** Every state of the gallery by its name in addresses, in the order in which a visitor meets them. */
export const states = { ...listing, ...forms, ...paying, ...saving } as const;

export type StateName = keyof typeof states;

export const stateNamed = (name: string): GalleryState | undefined =>
  Object.hasOwn(states, name) ? states[name as StateName] : undefined;
