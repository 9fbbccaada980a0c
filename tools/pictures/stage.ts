import { generateKeyPair } from '../../src/sandbox/crypto/key-pairs.js';
import { type Sandbox, createSandbox } from '../../src/sandbox/index.js';
import { type Listening, listen } from '../../src/sandbox/node/listen.js';
import { answerMerchant } from '../dev/merchant-endpoints.js';
import { type SandboxShop, sandboxShop } from '../gallery/sandbox-shop.js';
import { type Files, inSameFonts } from './page.js';

/** The moment at which every picture is taken. */
export const MOMENT = Date.UTC(2026, 5, 16, 10, 0);

/** An address with the gallery's page, a merchant and a sandbox, which is new for each picture. */
export interface Stage {
  readonly url: string;
  /** Whether requests wait for their answers. */
  readonly isBusy: () => boolean;
  readonly clear: () => void;
  readonly close: () => Promise<void>;
}

/** Making keys takes longer than a picture. */
const pair = generateKeyPair();

export const openStage = async (files: Files): Promise<Stage> => {
  let sandbox: Sandbox;
  let shop: SandboxShop;
  let waiting = new Set<Request>();
  const answer = async (request: Request): Promise<Response> =>
    (await files(new URL(request.url).pathname)) ??
    (await answerMerchant(shop, request)) ??
    (await inSameFonts(await sandbox.handle(request)));
  const listening: Listening = await listen(
    async (request) => {
      const own = waiting.add(request);
      return answer(request).finally(() => own.delete(request));
    },
    0,
    '127.0.0.1',
  );
  const clear = () => {
    waiting = new Set();
    sandbox = createSandbox({ publicUrl: listening.url, now: () => MOMENT });
    Object.assign(sandbox.world, { keyPairs: { prepare: () => {}, take: () => pair } });
    shop = sandboxShop(sandbox, `${listening.url}/`);
  };
  clear();
  return { url: listening.url, isBusy: () => waiting.size > 0, clear, close: () => listening.close() };
};
