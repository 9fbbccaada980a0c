import { globalCollect } from './globalcollect.js';
import { ogone } from './ogone.js';
import type { Platform, PlatformId } from './platform.js';

export const platforms: Readonly<Record<PlatformId, Platform>> = { globalcollect: globalCollect, ogone };

export type * from './platform.js';
