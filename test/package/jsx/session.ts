import type { Session } from '../../../src/index.js';

export const session: Session = { clientSessionId: 's', customerId: 'c', clientApiUrl: 'a', assetUrl: 'b' };
